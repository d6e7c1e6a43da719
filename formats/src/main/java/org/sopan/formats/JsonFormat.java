package org.sopan.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// JSON that describes itself: `{"name", "columns": [{"id", "type", "label"}], "rows": [{…}]}`.
@ApplicationScoped
public class JsonFormat implements TableFormat {

    @Override
    public String word() {
        return "json";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.APPLICATION_JSON_TYPE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void write(Table table, TextStyle style, OutputStream out) throws IOException {
        try (var json = JsonRows.generator(out)) {
            json.writeStartObject();
            json.writeStringField("name", table.name());
            writeColumns(table, json);
            json.writeArrayFieldStart("rows");
            table.rows().sendTo(cells -> JsonRows.write(table, cells, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeColumns(Table table, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("columns");
        for (var column : table.columns()) {
            json.writeStartObject();
            json.writeStringField("id", column.id());
            json.writeStringField("type", column.type().name().toLowerCase(Locale.ROOT));
            json.writeStringField("label", column.label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
