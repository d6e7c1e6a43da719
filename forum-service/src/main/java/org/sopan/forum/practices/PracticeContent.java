package org.sopan.forum.practices;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.texts.Texts;

/// What a version says.
///
/// @param problem what was wrong before
/// @param done what was done
/// @param failed what did not work; without it a practice is an advertisement
/// @param cost what it cost and who paid, or null while unknown
/// @param places where it was tried, with the evidence found there
/// @param themes thematic areas
/// @param indicators codes of the indicators it is about
public record PracticeContent(
        Texts titles,
        Texts problem,
        Texts done,
        Texts failed,
        @Nullable Texts cost,
        List<Place> places,
        List<String> themes,
        List<String> indicators) {

    public PracticeContent {
        places = List.copyOf(places);
        themes = List.copyOf(themes);
        indicators = List.copyOf(indicators);
    }

    public List<AreaCode> areas() {
        return places.stream().map(Place::area).distinct().toList();
    }

    /// Every section that has a text, title first.
    public List<Texts> sections() {
        return Stream.of(titles, problem, done, failed, cost)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /// Where it was tried.
    ///
    /// @param period when, in words or as a period
    /// @param evidence documents that show it; may be empty, and the practice then rests on testimony
    public record Place(AreaCode area, String period, List<Document> evidence) {

        public Place {
            evidence = List.copyOf(evidence);
        }
    }

    /// A document that lies elsewhere; nothing is uploaded.
    ///
    /// @param sha256 of its bytes, lower-case hexadecimal, so that a later reader knows it is the same
    public record Document(String title, String url, String mediaType, long bytes, String sha256) {}
}
