package org.sopan.rankings.ranking.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.rankings.ranking.EditionFacts;

/// Which edition a list is of, and what it has seen.
@Schema(name = "Edition", description = "Which edition a list is of, and which figures it has seen.")
public record EditionView(
        @Schema(
                description = "`live`: always current and provisional. `release`: official, numbered, frozen.",
                enumeration = {"live", "release"})
        String edition,

        @Schema(
                description =
                        "How far the figures have been reviewed: `provisional` in a live ranking, `published` in a release.",
                enumeration = {"provisional", "published"})
        String reviewState,

        @Schema(
                description = "Id of the release; null in a live ranking.",
                examples = "rel_0193d4a07c117a529a4e5b1f6f0a2c01")
        @Nullable
        String release,

        @Schema(
                description = "Number of the release for its programme and period; null in a live ranking.",
                examples = "1")
        @Nullable
        Integer number,

        @Schema(
                description = "When the release was published; null in a live ranking.",
                examples = "2026-11-22T10:15:30Z")
        @Nullable
        String publishedAt,

        @Schema(
                description = "When the newest figure that was read had been told; null before the first.",
                examples = "2026-11-22T10:15:29.5Z")
        @Nullable
        String figuresAsOf,

        @Schema(
                description =
                        "Up to where the log of observations was read: `partition:seq`, joined by commas. A submission's `positions` have the same form.",
                examples = "0:118,3:121")
        String reflects) {

    static EditionView of(EditionFacts facts) {
        var release = facts.release();
        var figuresAsOf = facts.figuresAsOf();
        return new EditionView(
                release == null ? "live" : "release",
                release == null ? "provisional" : "published",
                release == null ? null : release.id(),
                release == null ? null : release.number(),
                release == null ? null : release.publishedAt().toString(),
                figuresAsOf == null ? null : figuresAsOf.toString(),
                facts.reflects().toString());
    }
}
