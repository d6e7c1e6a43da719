package org.sopan.rankings.release.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.rankings.ranking.api.MethodReference;
import org.sopan.rankings.release.Release;

/// A release on the wire.
@Schema(name = "Release", description = "An official, numbered, frozen ranking. All hashes are SHA-256 in hexadecimal.")
public record ReleaseView(
        @Schema(description = "Id.", examples = "rel_0193d4a07c117a529a4e5b1f6f0a2c01")
        String id,

        @Schema(description = "Code of the programme.", examples = "NFHS")
        String programme,

        @Schema(description = "Period that was ranked.", examples = "2020")
        String period,

        @Schema(description = "Counts from 1 for each programme and period.", examples = "1")
        int number,

        @Schema(description = "Counts from 1 for each programme.", examples = "1")
        int chain,

        @Schema(
                description = "Earlier period that changes are measured from; null when there is none.",
                examples = "2015")
        @Nullable
        String basePeriod,

        MethodReference method,

        @Schema(description = "Version of the engine that computed it.", examples = "0.1.0")
        String engineVersion,

        @Schema(description = "Up to where the log of observations had been read.", examples = "0:118,3:121")
        String reflects,

        @Schema(
                description = "When the newest of those figures was told; null when none was.",
                examples = "2026-11-22T10:15:29.5Z")
        @Nullable
        String figuresAsOf,

        @Schema(description = "Hash of the bytes served at `…/inputs`.", pattern = "[0-9a-f]{64}")
        String inputsHash,

        @Schema(
                description = "Hash over a line `name hash` for each frozen list, in the order of their names.",
                pattern = "[0-9a-f]{64}")
        String resultHash,

        @Schema(description = "Id of the programme's release before this one; null for its first.") @Nullable
        String previous,

        @Schema(description = "Hash of that release.") @Nullable
        String previousHash,

        @Schema(
                description =
                        "Hash over the lines id, programme, period, number, method hash, engine version, inputs hash, result hash, publishedAt, previous hash, each ended by a line feed.",
                pattern = "[0-9a-f]{64}")
        String hash,

        @Schema(description = "When it was published.", examples = "2026-11-22T10:15:30Z")
        String publishedAt) {

    static ReleaseView of(Release release) {
        var basePeriod = release.basePeriod();
        var previous = release.previous();
        var made = release.made();
        return new ReleaseView(
                release.id(),
                release.programme().value(),
                release.period().value(),
                release.number(),
                release.chain(),
                basePeriod == null ? null : basePeriod.value(),
                new MethodReference(made.method(), made.methodVersion(), made.methodHash()),
                made.engineVersion(),
                release.reflects().toString(),
                text(release.figuresAsOf()),
                release.hashes().inputs(),
                release.hashes().result(),
                previous == null ? null : previous.id(),
                previous == null ? null : previous.hash(),
                release.hash(),
                release.publishedAt().toString());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
