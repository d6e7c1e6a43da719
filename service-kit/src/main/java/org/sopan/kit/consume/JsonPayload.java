package org.sopan.kit.consume;

import java.io.IOException;
import org.sopan.kit.log.EventJson;

/// The bytes of an event as they came.
final class JsonPayload implements Event.Payload {

    private final byte[] bytes;

    JsonPayload(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public <T> T as(Class<T> type) {
        try {
            return EventJson.decode(bytes, type);
        } catch (IOException e) {
            throw new UndecodableEvent("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    byte[] bytes() {
        return bytes;
    }
}
