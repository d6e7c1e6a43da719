package org.sopan.contracts.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `sopan.practice.changed.v1` on [Topic#FORUM]: a version of a practice was written or reached another status; key is
/// the practice's id. The text is read at `/v1/practices/<id>/versions/<version>`.
///
/// @param change `created`, `written` (the draft's text was replaced), `moved` (another status)
/// @param previousStatus status before, null when the version was created
/// @param contentHash lower-case hexadecimal SHA-256 of the text in canonical form; fixed once it was submitted
/// @param titles title per language tag
/// @param areas where it was tried
/// @param supportCase id of the case it answers, or null
public record PracticeChanged(
        String id,
        int version,
        String change,
        String status,
        @Nullable String previousStatus,
        String contentHash,
        Map<String, String> titles,
        List<String> areas,
        List<String> themes,
        List<String> indicators,
        @Nullable String supportCase,
        String at) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.practice.changed.v1";

    public PracticeChanged {
        titles = Map.copyOf(titles);
        areas = List.copyOf(areas);
        themes = List.copyOf(themes);
        indicators = List.copyOf(indicators);
    }
}
