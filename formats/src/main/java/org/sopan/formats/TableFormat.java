package org.sopan.formats;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;

/// One way a table looks on the wire. A format that joins later is a bean of this type and nothing else.
public interface TableFormat {

    /// The word in `?format=`, such as `csv`.
    String word();

    /// The extension of a file in this format.
    default String extension() {
        return word();
    }

    /// What it needs of a table.
    default Shape shape() {
        return Shape.TABLE;
    }

    /// The media type in `Accept` and `Content-Type`.
    MediaType mediaType();

    /// Place among the formats: the lowest is taken when the caller has no wish.
    int order();

    /// Writes the whole table; does not close the stream.
    void write(Table table, TextStyle style, OutputStream out) throws IOException;
}
