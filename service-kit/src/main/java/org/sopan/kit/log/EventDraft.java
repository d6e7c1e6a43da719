package org.sopan.kit.log;

import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.Topic;

/// An event before it has a place in the log.
///
/// @param key what is ordered together: events of one key are never reordered
/// @param type the CloudEvents type, such as `sopan.area.defined.v1`
/// @param payload a record of `contracts`; written as JSON when it is added
/// @param correlationId runs from the submission to the effect study; null starts a new one with this event's id
/// @param causationId id of the event or submission that led to this one
public record EventDraft(
        Topic topic,
        String key,
        String type,
        Object payload,
        @Nullable String correlationId,
        @Nullable String causationId) {

    public static EventDraft of(Topic topic, String key, String type, Object payload) {
        return new EventDraft(topic, key, type, payload, null, null);
    }
}
