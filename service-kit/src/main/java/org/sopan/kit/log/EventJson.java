package org.sopan.kit.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/// How payloads are written and read, apart from how a service tunes its HTTP bodies: the same bytes from every
/// service, and unknown fields ignored, so that a producer may be one release ahead.
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventJson() {}

    public static byte[] encode(Object payload) {
        try {
            return MAPPER.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "payload of type " + payload.getClass().getName() + " cannot be written as JSON", e);
        }
    }

    /// Throws [IOException] when the bytes are not JSON or do not fit the type; never returns null.
    public static <T> T decode(byte[] payload, Class<T> type) throws IOException {
        var decoded = MAPPER.readValue(payload, type);
        if (decoded == null) {
            throw new IOException("payload is the JSON word null; expected a " + type.getSimpleName());
        }
        return decoded;
    }
}
