package org.sopan.forum.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.texts.Texts;

/// A part of an event with its own room and speakers. No room and no speaker is in two sessions at once.
///
/// @param room within the event's venue, or null
/// @param languages spoken, as tags
public record Session(
        String id,
        Texts titles,
        Schedule schedule,
        @Nullable String room,
        List<String> languages,
        List<Speaker> speakers) {

    /// Sessions of one event at most.
    public static final int MAX_PER_EVENT = 200;

    public Session {
        languages = List.copyOf(languages);
        speakers = List.copyOf(speakers);
    }

    /// Who speaks.
    ///
    /// @param person opaque id, the same in every event
    /// @param role such as `speaker`, `moderator`, `interpreter`
    public record Speaker(String person, String role) {}
}
