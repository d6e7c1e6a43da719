package org.sopan.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Data sets of a message in SDMX-JSON while their rows come: keys are numbers of codes, `"0:3:1:0"`.
final class SdmxDataSets {

    private static final Map<String, String> ACTIONS =
            Map.of("I", "Information", "A", "Append", "R", "Replace", "D", "Delete");

    private final Table table;
    private final JsonGenerator json;
    private final int[] outer;
    private final int[] inner;
    private final int[] values;
    private final int[] sets;
    private final Map<Integer, Codes> codes = new LinkedHashMap<>();
    private int count;
    private @Nullable List<String> set;
    private @Nullable String series;

    SdmxDataSets(Table table, JsonGenerator json) {
        this.table = table;
        this.json = json;
        boolean flat = table.requireFlow().flat();
        this.outer = flat ? new int[0] : table.places(role -> role.isDimension() && role != Role.TIME);
        this.inner = flat ? table.places(Role::isDimension) : table.places(role -> role == Role.TIME);
        this.values = measuresThenAttributes(table);
        this.sets = table.places(role -> role == Role.SET);
        for (var place : table.places(role -> role.isDimension() || role == Role.ATTRIBUTE)) {
            var column = table.columns().get(place);
            if (column.role() != Role.ATTRIBUTE || column.isCoded()) {
                codes.put(place, new Codes(column));
            }
        }
    }

    /// How many data sets there are.
    int count() {
        return count;
    }

    /// Places of the dimensions of series.
    int[] outer() {
        return outer.clone();
    }

    /// Places of the dimensions of observations.
    int[] inner() {
        return inner.clone();
    }

    /// Codes of the column at a place; null where cells are written as they are.
    @Nullable
    Codes codes(int place) {
        return codes.get(place);
    }

    void write(@Nullable Object... cells) throws IOException {
        Cells.checkWidth(table, cells);
        var its = Arrays.stream(sets)
                .mapToObj(place ->
                        Objects.requireNonNullElse(Cells.text(table.columns().get(place), cells[place]), ""))
                .toList();
        if (!its.equals(set)) {
            endSet();
            startSet(its);
        }
        if (outer.length > 0) {
            var key = key(outer, cells);
            if (!key.equals(series)) {
                endSeries();
                json.writeObjectFieldStart(key);
                json.writeObjectFieldStart("observations");
                series = key;
            }
        }
        json.writeArrayFieldStart(key(inner, cells));
        for (var place : values) {
            writeValue(place, cells[place]);
        }
        json.writeEndArray();
    }

    void end() throws IOException {
        endSet();
    }

    private void startSet(List<String> its) throws IOException {
        set = its;
        count++;
        json.writeStartObject();
        json.writeNumberField("structure", 0);
        json.writeStringField("action", ACTIONS.getOrDefault(ofSet("ACTION", its), "Information"));
        writeDate("validFrom", ofSet("VALID_FROM", its));
        writeDate("validTo", ofSet("VALID_TO", its));
        table.requireFlow().writeLinks(json);
        json.writeObjectFieldStart(outer.length > 0 ? "series" : "observations");
    }

    /// What a column says about the set, nothing where there is no such column.
    private String ofSet(String id, List<String> its) {
        for (var i = 0; i < sets.length; i++) {
            if (table.columns().get(sets[i]).id().equals(id)) {
                return its.get(i);
            }
        }
        return "";
    }

    private void writeDate(String field, String date) throws IOException {
        if (!date.isEmpty()) {
            json.writeStringField(field, date);
        }
    }

    private void endSeries() throws IOException {
        if (series != null) {
            json.writeEndObject();
            json.writeEndObject();
            series = null;
        }
    }

    private void endSet() throws IOException {
        if (set != null) {
            endSeries();
            json.writeEndObject();
            json.writeEndObject();
            set = null;
        }
    }

    private String key(int[] places, @Nullable Object[] cells) {
        return Arrays.stream(places)
                .mapToObj(place -> String.valueOf(required(place).number(cells[place])))
                .collect(Collectors.joining(":"));
    }

    private Codes required(int place) {
        var known = codes.get(place);
        if (known == null) {
            throw new IllegalStateException(
                    "column " + table.columns().get(place).id() + " has no codes");
        }
        return known;
    }

    private void writeValue(int place, @Nullable Object cell) throws IOException {
        var coded = codes.get(place);
        if (coded == null || cell == null) {
            JsonRows.write(table.columns().get(place), cell, json);
        } else {
            json.writeNumber(coded.number(cell));
        }
    }

    private static int[] measuresThenAttributes(Table table) {
        var measures = table.places(role -> role == Role.MEASURE);
        var attributes = table.attributes();
        var both = Arrays.copyOf(measures, measures.length + attributes.length);
        System.arraycopy(attributes, 0, both, measures.length, attributes.length);
        return both;
    }
}
