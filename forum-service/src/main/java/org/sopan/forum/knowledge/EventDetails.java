package org.sopan.forum.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.texts.Texts;

/// What an event is about, and when and where it is: all that an organiser writes.
///
/// @param series what repeated events have in common, or null
/// @param summary what to expect, or null
/// @param languages spoken, as tags
/// @param areas areas it concerns
/// @param themes thematic areas
/// @param prefectures ISO 3166-2:JP codes of prefectures that take part
public record EventDetails(
        EventKind kind,
        @Nullable String series,
        Texts titles,
        @Nullable Texts summary,
        Schedule schedule,
        Place place,
        List<String> languages,
        List<AreaCode> areas,
        List<String> themes,
        List<String> prefectures) {

    public EventDetails {
        languages = List.copyOf(languages);
        areas = List.copyOf(areas);
        themes = List.copyOf(themes);
        prefectures = List.copyOf(prefectures);
    }

    /// Whether a calendar that shows these details has to be told of the others.
    public boolean sameTimeAndPlace(EventDetails other) {
        return schedule.equals(other.schedule) && place.equals(other.place);
    }
}
