package org.sopan.contracts.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `sopan.forum-event.changed.v1` on [Topic#FORUM]: a knowledge-forum event as it now stands; key is its id. Persons
/// are never told of, only how many sessions there are.
///
/// @param change what happened: `created`, `moved` (another status), `changed` (details), `sessions`
/// @param previousStatus status before, null when it was created
/// @param sequence the iCalendar sequence: grows by one with each change of time, place or status
/// @param start RFC 3339 instant; `timeZone` says what the clock on the wall shows
/// @param mode `in-person`, `online` or `hybrid`
/// @param titles title per language tag
/// @param supportCase id of the case it answers, or null
public record ForumEventChanged(
        String id,
        String kind,
        String change,
        String status,
        @Nullable String previousStatus,
        int sequence,
        String timeZone,
        String start,
        String end,
        String mode,
        Map<String, String> titles,
        List<String> areas,
        List<String> themes,
        int sessions,
        @Nullable String supportCase,
        String at) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.forum-event.changed.v1";

    public ForumEventChanged {
        titles = Map.copyOf(titles);
        areas = List.copyOf(areas);
        themes = List.copyOf(themes);
    }
}
