package org.sopan.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Rows as JSON objects; a cell without a value is `null`, so that every row has every field.
final class JsonRows {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonRows() {}

    /// A generator that leaves the stream open for its owner.
    static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    static void write(Table table, @Nullable Object[] cells, JsonGenerator json) throws IOException {
        Cells.checkWidth(table, cells);
        json.writeStartObject();
        for (var i = 0; i < cells.length; i++) {
            var column = table.columns().get(i);
            json.writeFieldName(column.id());
            write(column, cells[i], json);
        }
        json.writeEndObject();
    }

    static void write(Column column, @Nullable Object cell, JsonGenerator json) throws IOException {
        if (cell == null) {
            json.writeNull();
            return;
        }
        switch (column.type()) {
            case WHOLE -> json.writeNumber(Cells.whole(column, cell).longValue());
            case DECIMAL -> json.writeNumber(Cells.decimal(column, cell));
            case TRUTH -> json.writeBoolean(Cells.truth(column, cell));
            case TEXT, DATE, INSTANT -> json.writeString(Cells.text(column, cell));
        }
    }
}
