package org.sopan.rankings.ranking.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Everything a ranking knows about one area, on the wire.
@Schema(name = "Scorecard", description = "Everything a ranking knows about one area: every theme and every indicator.")
public record ScorecardView(
        AreaReference area,

        @Schema(description = "The state it lies in; null when that has not arrived.") @Nullable
        AreaReference state,

        @Schema(description = "Code of the programme.", examples = "NFHS")
        String programme,

        @Schema(description = "Period that is ranked.", examples = "2020")
        String period,

        @Schema(description = "Earlier period that changes are measured from; null without one.", examples = "2015")
        @Nullable
        String basePeriod,

        EditionView edition,
        MethodReference method,

        @Schema(description = "The whole programme first, then its themes.")
        List<NodeCardView> nodes,

        @Schema(description = "Every indicator of the method, by code.")
        List<IndicatorCardView> indicators) {}
