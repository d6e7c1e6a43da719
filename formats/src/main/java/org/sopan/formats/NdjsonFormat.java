package org.sopan.formats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;

/// One JSON object per line, each ended by a line feed; for programs that read as it comes.
@ApplicationScoped
public class NdjsonFormat implements TableFormat {

    @Override
    public String word() {
        return "ndjson";
    }

    @Override
    public MediaType mediaType() {
        return new MediaType("application", "x-ndjson");
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void write(Table table, TextStyle style, OutputStream out) throws IOException {
        try (var json = JsonRows.generator(out)) {
            json.setRootValueSeparator(null);
            table.rows().sendTo(cells -> {
                JsonRows.write(table, cells, json);
                json.writeRaw('\n');
            });
        }
    }
}
