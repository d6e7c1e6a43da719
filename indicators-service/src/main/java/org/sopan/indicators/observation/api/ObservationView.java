package org.sopan.indicators.observation.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.PeriodLabels;

/// A figure as it is shown.
@Schema(name = "Observation", description = "A figure, and where it came from.")
public record ObservationView(
        @Schema(examples = "NFHS-ANC1:D475:2020:survey", maxLength = 100, description = "What names the figure.")
        String key,

        @Schema(examples = "NFHS-ANC1", maxLength = 40) String indicator,
        @Schema(examples = "D475", maxLength = 10) String area,

        @Schema(examples = "S27", maxLength = 10, description = "The state the area lies in; `IN` for the country.")
        String state,

        @Schema(examples = "2020", maxLength = 20) String period,

        @Schema(examples = "2020-01-01", description = "First day of the period.")
        LocalDate periodStart,

        @Schema(examples = "2020-12-31", description = "Last day of the period.")
        LocalDate periodEnd,

        @Schema(examples = "NFHS-5, 2019–21", maxLength = 200, description = "What people call the period.")
        String periodLabel,

        @Schema(examples = "survey", maxLength = 30) String dataset,

        @Schema(examples = "84.6", description = "Exact decimal; null where the status carries no value.") @Nullable
        BigDecimal value,

        @Schema(examples = "846", description = "What the value was worked out from; null where it came as such.")
        @Nullable
        BigDecimal numerator,

        @Schema(examples = "1000", description = "As `numerator`.") @Nullable
        BigDecimal denominator,

        @Schema(
                examples = "normal",
                enumeration = {
                    "normal",
                    "provisional",
                    "estimated",
                    "low-reliability",
                    "suppressed",
                    "not-applicable",
                    "missing",
                    "withdrawn"
                })
        String status,

        @Schema(examples = "1", description = "Counts from 1 for each figure.")
        int revision,

        @Schema(
                examples = "1",
                description =
                        "The revision whose value this one repeats: moved by a review, or restored by a withdrawal"
                                + " (its own number where a withdrawal left nothing). Null where a push brought the value.")
        @Nullable
        Integer origin,

        @Schema(examples = "submitted", description = "Step of the review it has reached.")
        String review,

        @Schema(examples = "s27-survey", maxLength = 40) String provider,

        @Schema(examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
        String submission,

        @Schema(examples = "2", description = "Row of the submission.")
        int row,

        @Schema(maxLength = 500) @Nullable String note,

        @Schema(
                examples = "https://data.example.in/anc/2020/D475.pdf",
                maxLength = 1000,
                description = "Address of what shows that the figure is right, as its sender gave it: nobody has looked"
                        + " behind it.")
        @Nullable
        String evidence,

        @Schema(
                examples = "two blocks were counted twice",
                maxLength = 500,
                description =
                        "Why the figure was changed: as its sender said, or as whoever withdrew a submission did.")
        @Nullable
        String reason,

        @Schema(description = "Since when it counts.") Instant acceptedAt) {

    static ObservationView of(Observation observation, PeriodLabels labels) {
        var key = observation.key();
        return new ObservationView(
                key.toString(),
                key.indicator().value(),
                key.area().value(),
                observation.state().value(),
                key.period().value(),
                key.period().start(),
                key.period().end(),
                labels.of(key.period()),
                key.dataset().value(),
                observation.value(),
                observation.numerator(),
                observation.denominator(),
                observation.status().word(),
                observation.revision(),
                observation.origin(),
                observation.review(),
                observation.provider().value(),
                observation.submission(),
                observation.row(),
                observation.note(),
                observation.words().evidence(),
                observation.words().reason(),
                observation.acceptedAt());
    }
}
