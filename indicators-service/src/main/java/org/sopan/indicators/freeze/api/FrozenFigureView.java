package org.sopan.indicators.freeze.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.freeze.Freezes;

/// A frozen figure as it is shown.
@Schema(name = "FrozenFigure", description = "A figure of a freeze: the revision that counts, whatever came since.")
public record FrozenFigureView(
        @Schema(examples = "D475", maxLength = 10) String area,
        @Schema(examples = "ADP-HN-02", maxLength = 40) String indicator,
        @Schema(examples = "2026-04", maxLength = 20) String period,
        @Schema(examples = "self-reported", maxLength = 30) String dataset,

        @Schema(examples = "82.4", description = "Null where the status carries none.") @Nullable
        BigDecimal value,

        @Schema(examples = "normal") String status,
        @Schema(examples = "4") int revision) {

    static FrozenFigureView of(Freezes.OfficialFigure official) {
        var figure = official.figure();
        var value = official.value();
        return new FrozenFigureView(
                figure.area(),
                figure.indicator(),
                figure.period(),
                figure.dataset(),
                value == null ? null : new BigDecimal(value),
                official.status(),
                figure.revision());
    }
}
