package org.sopan.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// SDMX-JSON 2.0, a data message. Data sets are written as rows come and their codes are numbered
/// meanwhile; what the numbers mean, the structure, follows them, so that nothing is held but the codes.
@ApplicationScoped
public class SdmxJsonFormat implements TableFormat {

    private static final String SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json";

    @Override
    public String word() {
        return "sdmx-json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public Shape shape() {
        return Shape.SDMX;
    }

    @Override
    public MediaType mediaType() {
        return new MediaType("application", "vnd.sdmx.data+json", Map.of("version", "2.0.0"));
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void write(Table table, TextStyle style, OutputStream out) throws IOException {
        var flow = table.requireFlow();
        try (var json = JsonRows.generator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            writeMeta(flow, json);
            json.writeObjectFieldStart("data");
            json.writeArrayFieldStart("dataSets");
            var sets = new SdmxDataSets(table, json);
            table.rows().sendTo(sets::write);
            sets.end();
            json.writeEndArray();
            json.writeArrayFieldStart("structures");
            new SdmxComponents(table, sets).write(json);
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void writeMeta(DataFlow flow, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("meta");
        json.writeStringField("id", "M" + flow.prepared().toEpochMilli());
        json.writeBooleanField("test", false);
        json.writeStringField("prepared", flow.prepared().toString());
        json.writeArrayFieldStart("contentLanguages");
        json.writeString(flow.language());
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", flow.agency());
        json.writeEndObject();
        json.writeEndObject();
    }
}
