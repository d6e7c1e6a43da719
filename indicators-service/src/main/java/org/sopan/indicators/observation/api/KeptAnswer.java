package org.sopan.indicators.observation.api;

import java.util.List;
import java.util.Map;

/// A table as it was sent.
final class KeptAnswer {

    private final Map<String, List<Object>> headers;
    private final byte[] body;

    /// Keeps what was sent; `headers` are those its making set: type, file name.
    KeptAnswer(Map<String, List<Object>> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    Map<String, List<Object>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
