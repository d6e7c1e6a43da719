package org.sopan.indicators.observation.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// A table as it was sent, packed: of a table's text a tenth is left.
final class KeptAnswer {

    private final Map<String, List<Object>> headers;
    private final byte[] zipped;

    /// Keeps what was sent; `headers` are those its making set: type, file name.
    KeptAnswer(Map<String, List<Object>> headers, byte[] zipped) {
        this.headers = headers;
        this.zipped = zipped;
    }

    Map<String, List<Object>> headers() {
        return headers;
    }

    byte[] zipped() {
        return zipped;
    }

    /// Its bytes for a reader who takes nothing packed.
    void unpack(OutputStream out) throws IOException {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            plain.transferTo(out);
        }
    }
}
