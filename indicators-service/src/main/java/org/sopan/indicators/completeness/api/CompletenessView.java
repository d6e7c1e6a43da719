package org.sopan.indicators.completeness.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.completeness.Counts;
import org.sopan.indicators.completeness.Line;
import org.sopan.indicators.completeness.Report;
import org.sopan.kit.paging.Page;

/// The completeness of a programme as it is shown.
@Schema(name = "Completeness", description = "What was expected for a period, what came, and what did not.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompletenessView(
        @Schema(examples = "NFHS", maxLength = 20) String programme,
        @Schema(examples = "2020", maxLength = 20) String period,

        @Schema(examples = "2026-05-15", description = "Last day of the calendar; absent without a calendar.") @Nullable
        LocalDate closes,

        @Schema(examples = "2026-05-20", description = "Last day on which what comes is on time.") @Nullable
        LocalDate graceEnds,

        @Schema(description = "Over everything that was asked for, not only this page.")
        CountsView total,

        @Schema(description = "By area, then provider.", maxItems = 1000)
        List<LineView> items,

        @Schema(description = "Cursor of the next page; absent on the last.", maxLength = 1000) @Nullable
        String next) {

    static CompletenessView of(Report report, Page<Line> page) {
        var deadline = report.deadline();
        boolean calendar = deadline != null;
        return new CompletenessView(
                report.programme().code().value(),
                report.period().value(),
                deadline == null ? null : deadline.closes(),
                deadline == null ? null : deadline.graceEnds(),
                CountsView.of(report.total(), calendar),
                page.items().stream().map(line -> LineView.of(line, calendar)).toList(),
                page.next());
    }

    /// How many figures became what.
    @Schema(name = "CompletenessCounts")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CountsView(
            @Schema(examples = "34") int expected,
            @Schema(examples = "31") int received,

            @Schema(examples = "30", description = "Absent without a calendar.") @Nullable
            Integer onTime,

            @Schema(examples = "1", description = "Absent without a calendar.") @Nullable
            Integer late,

            @Schema(examples = "3") int missing,

            @Schema(
                    examples = "2",
                    description = "Of the missing, those of which somebody said that there is no figure.")
            int saidMissing,

            @Schema(examples = "0.9118", description = "received / expected; absent when nothing was expected.")
            @Nullable
            BigDecimal share) {

        static CountsView of(Counts counts, boolean calendar) {
            return new CountsView(
                    counts.expected(),
                    counts.received(),
                    calendar ? counts.onTime() : null,
                    calendar ? counts.late() : null,
                    counts.missing(),
                    counts.saidMissing(),
                    counts.share());
        }
    }

    /// One provider and area.
    @Schema(name = "CompletenessLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineView(
            @Schema(examples = "D381", maxLength = 10) String area,

            @Schema(
                    examples = "s22-survey",
                    maxLength = 40,
                    description = "Who gave the figures or is asked for them; absent when nobody may report them.")
            @Nullable
            String provider,

            CountsView counts,

            @Schema(description = "When the last of the figures first came.") @Nullable
            Instant lastAt,

            @Schema(examples = "-3", description = "Days from the calendar's close to that; absent without a calendar.")
            @Nullable
            Integer daysAfterClose,

            @Schema(
                    examples = "2026-05-14",
                    description = "The day the provider itself called the area complete (DHIS2's completeDate).")
            @Nullable
            LocalDate declaredComplete) {

        static LineView of(Line line, boolean calendar) {
            return new LineView(
                    line.area().value(),
                    line.provider() == null ? null : line.providerText(),
                    CountsView.of(line.counts(), calendar),
                    line.lastAt(),
                    line.daysAfterClose(),
                    line.declaredComplete());
        }
    }
}
