package org.sopan.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.stream.IntStream;

/// The structure of a message in SDMX-JSON: its components, and what the numbers in the data sets stand for.
final class SdmxComponents {

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
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", "dataflow");
        json.writeStringField("urn", flow.urn());
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("dimensions");
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
        var codes = sets.codes(place);
        if (codes != null) {
            json.writeArrayFieldStart("values");
            for (var code : codes.inOrder()) {
                json.writeStartObject();
                json.writeStringField("id", code);
                json.writeStringField("name", codes.name(code));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private int keyPosition(int place) {
        var dimensions = table.places(Role::isDimension);
        return (int) IntStream.of(dimensions).filter(other -> other < place).count();
    }
}
