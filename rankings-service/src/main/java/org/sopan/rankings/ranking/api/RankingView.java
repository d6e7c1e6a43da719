package org.sopan.rankings.ranking.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A ranked list on the wire.
@Schema(
        name = "RankedList",
        description = "A ranked list: those with a place, best first, then those without one, each with its reason.")
public record RankingView(
        @Schema(description = "Code of the programme.", examples = "NFHS")
        String programme,

        @Schema(description = "Period that is ranked.", examples = "2020")
        String period,

        @Schema(
                description = "Earlier period that changes are measured from; null when there is none.",
                examples = "2015")
        @Nullable
        String basePeriod,

        @Schema(
                description = "What ranks are by: `score` (level) or `delta` (progress since the base period).",
                enumeration = {"score", "delta"})
        String measure,

        @Schema(description = "Theme or indicator the list is about; `all` for the whole programme.", examples = "all")
        String node,

        @Schema(description = "Only areas in here are ranked, among each other; null for everyone.", examples = "S24")
        @Nullable
        String within,

        EditionView edition,
        MethodReference method,

        @Schema(description = "Source of the figures.", examples = "National Family Health Survey, rounds 4 and 5")
        String source,

        @Schema(description = "Licence of the figures.", examples = "published fact sheets; source to be named")
        String licence,

        @Schema(description = "How to cite this list.") String citation,

        @Schema(description = "How many areas have a rank.", examples = "112", minimum = "0")
        int of,

        @Schema(description = "Areas with a rank, best first; equal ranks in the order of their codes.")
        List<RankedAreaView> ranked,

        @Schema(description = "Members without a rank, by code; nobody is silently dropped.")
        List<UnrankedAreaView> notRanked) {}
