package org.sopan.forum.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that happened to an aggregate. Never edited, never deleted.
///
/// @param aggregate word of the aggregate: `forum-event`, `practice`, `support-case`
/// @param change `created`, `moved`, `changed`, …, as the aggregate's event says it
/// @param from status before, null when it was created
/// @param person opaque id of who did it; `release` when a release did
/// @param reason what the person gave as the reason, or what a rule saw
/// @param titles what the aggregate is called, per language
/// @param areas every area it touches; the change is a step in the journey of each
/// @param open whether anyone may know of it; steps of drafts are for those who write them
/// @param correlationId one id from the release to the effect study
public record StateChange(
        String aggregate,
        String aggregateId,
        String change,
        @Nullable String from,
        String to,
        Instant at,
        String person,
        @Nullable String reason,
        Map<String, String> titles,
        List<String> areas,
        List<String> themes,
        boolean open,
        String correlationId) {

    public StateChange {
        titles = Map.copyOf(titles);
        areas = List.copyOf(areas);
        themes = List.copyOf(themes);
    }
}
