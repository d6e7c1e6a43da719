package org.sopan.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The structure of a message in SDMX-JSON: its components, and what the numbers in the data sets stand
/// for. A message without data sets names its dataflow and no component, because a component has values
/// there.
final class SdmxComponents {

    /// How ids of codes are spelt.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_@$-]+");

    private final Table table;
    private final SdmxDataSets sets;

    SdmxComponents(Table table, SdmxDataSets sets) {
        this.table = table;
        this.sets = sets;
    }

    void write(JsonGenerator json) throws IOException {
        var flow = table.requireFlow();
        json.writeStartObject();
        json.writeStringField("name", flow.name());
        flow.writeLinks(json);
        json.writeObjectFieldStart("dimensions");
        if (sets.count() == 0) {
            json.writeEndObject();
            json.writeEndObject();
            return;
        }
        writeAll("series", sets.outer(), json);
        writeAll("observation", sets.inner(), json);
        json.writeEndObject();
        json.writeObjectFieldStart("measures");
        writeAll("observation", table.places(role -> role == Role.MEASURE), json);
        json.writeEndObject();
        json.writeObjectFieldStart("attributes");
        writeAll("observation", table.attributes(), json);
        json.writeEndObject();
        json.writeFieldName("dataSets");
        json.writeArray(IntStream.range(0, sets.count()).toArray(), 0, sets.count());
        json.writeEndObject();
    }

    private void writeAll(String level, int[] places, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(level);
        for (var place : places) {
            write(place, json);
        }
        json.writeEndArray();
    }

    private void write(int place, JsonGenerator json) throws IOException {
        var column = table.columns().get(place);
        json.writeStartObject();
        json.writeStringField("id", column.id());
        json.writeStringField("name", column.label());
        if (column.role().isDimension()) {
            json.writeNumberField("keyPosition", keyPosition(place));
        }
        if (!column.role().isDimension() && column.role() != Role.MEASURE) {
            json.writeObjectFieldStart("relationship");
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
            json.writeEndObject();
        }
        var codes = sets.codes(place);
        if (codes != null && !codes.inOrder().isEmpty()) {
            json.writeArrayFieldStart("values");
            for (var code : codes.inOrder()) {
                write(codes, code, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /// A code is an `id`; what is not spelt like one, such as `2026-04-01/P1Y`, is a `value`.
    private static void write(Codes codes, String code, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField(ID.matcher(code).matches() ? "id" : "value", code);
        json.writeStringField("name", codes.name(code));
        var span = codes.column().spans().of(code);
        if (span != null) {
            json.writeStringField("start", span.first() + "T00:00:00Z");
            json.writeStringField("end", span.last() + "T23:59:59Z");
        }
        json.writeEndObject();
    }

    private int keyPosition(int place) {
        var dimensions = table.places(Role::isDimension);
        return (int) IntStream.of(dimensions).filter(other -> other < place).count();
    }
}
