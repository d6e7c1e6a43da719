package org.sopan.contracts.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `sopan.release.part.v1` on [Topic#RELEASES]: how at most [#MAX_AREAS] areas stand in a release; key
/// `<programme>`. Nothing may be judged by a part alone: [ReleaseClosed] follows with the count and the hash.
///
/// @param part counts from 1 within the release
public record ReleasePart(
        String release, String programme, String period, int number, int part, List<Standing> standings) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.release.part.v1";

    /// Areas in one record at most.
    public static final int MAX_AREAS = 500;

    public ReleasePart {
        standings = List.copyOf(standings);
    }

    /// How an area stands, overall and in each theme.
    public record Standing(String area, Place overall, List<ThemePlace> themes) {
        public Standing {
            themes = List.copyOf(themes);
        }
    }

    /// How an area stands in one theme.
    public record ThemePlace(String theme, Place place) {}

    /// By level and by progress, with the ranks that follow from both. How many areas are ranked stands in the
    /// closing record, so the lowest tenth is `rankByScore > 0.9 × rankedByScore`.
    ///
    /// @param score points, or null when the area is not ranked by score
    /// @param rankByScore 1 is best; equal scores share a rank; null exactly when `score` is
    /// @param notByScore reason word such as `coverage`, or null when it is ranked
    /// @param previousRankByScore its rank in the base period, by the same method, or null without one
    /// @param delta change of score since the base period, or null when the area is not ranked by delta
    /// @param rankByDelta 1 improved most; null exactly when `delta` is
    /// @param notByDelta reason word such as `no-baseline`, or null when it is ranked
    public record Place(
            @Nullable Double score,
            @Nullable Integer rankByScore,
            @Nullable String notByScore,
            @Nullable Integer previousRankByScore,
            @Nullable Double delta,
            @Nullable Integer rankByDelta,
            @Nullable String notByDelta) {}
}
