package org.sopan.indicators.freeze.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.freeze.Freeze;

/// A freeze as it is shown.
@Schema(name = "Freeze", description = "What a programme took as official at one time.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FreezeView(
        @Schema(examples = "frz_019ab3c27d107c3e9a550f2d8c1b7e46", maxLength = 60)
        String id,

        @Schema(examples = "ADP", maxLength = 20) String programme,

        @Schema(examples = "3", description = "Counts the freezes of a programme from 1.")
        int number,

        @Schema(examples = "2026-04", maxLength = 20) String period,

        @Schema(examples = "S27", maxLength = 10, description = "Absent: all states without a calendar of their own.")
        @Nullable
        String state,

        @Schema(
                examples = "calendar",
                enumeration = {"calendar", "appeal", "manual"})
        String reason,

        @Schema(examples = "approved", description = "The step of the review from which on figures were taken.")
        String from,

        @Schema(examples = "9072", description = "How many it took: what the freezes before did not have so.")
        int figures,

        @Schema(
                pattern = "[0-9a-f]{64}",
                description =
                        "SHA-256 over one line `indicator:area:period:dataset@revision` for each figure, ended by "
                                + "a line feed, by state, indicator, area, period and dataset.")
        String digest,

        @Schema(examples = "calendar", maxLength = 200, description = "Who froze; `calendar` when its day had come.")
        String by,

        @Schema(examples = "2026-05-20T00:05:00Z") Instant at) {

    static FreezeView of(Freeze freeze) {
        var asked = freeze.asked();
        var state = asked.state();
        return new FreezeView(
                freeze.id(),
                asked.programme().value(),
                freeze.number(),
                asked.period().value(),
                state == null ? null : state.value(),
                asked.reason().word(),
                freeze.from().word(),
                freeze.content().figures(),
                freeze.content().digest(),
                asked.by(),
                freeze.frozenAt());
    }
}
