package org.sopan.rankings.ranking.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A member without a place, and why.
@Schema(name = "UnrankedArea", description = "A member without a place, and why.")
public record UnrankedAreaView(
        AreaReference area,

        @Schema(description = "The state it lies in; null when that has not arrived.") @Nullable
        AreaReference state,

        @Schema(
                description = "Reason as a word.",
                enumeration = {
                    "no-figures",
                    "below-coverage",
                    "no-baseline",
                    "boundary-changed",
                    "below-common-coverage",
                    "change-undefined"
                })
        String reason,

        @Schema(
                description = "The reason in a sentence.",
                examples = "area D687: no score for period 2015 to measure a change from")
        String detail,

        @Schema(
                description = "What the area was carved from or merged of, where its boundaries changed.",
                examples = "[\"D509\"]")
        List<String> predecessors) {}
