package org.sopan.indicators.validation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.OfficialRules.SurveyPolicy;
import org.sopan.indicators.validation.ComparedFigure;
import org.sopan.indicators.validation.SurveyComparison;

/// A reported figure beside the survey's as it is shown.
@Schema(name = "ComparedFigure", description = "A reported figure r beside a survey's s, d = r − s, z = d/SE.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparedFigureView(
        @Schema(examples = "ADP-HN-02", maxLength = 40) String indicator,
        @Schema(examples = "D475", maxLength = 10) String area,
        @Schema(examples = "2021-04", maxLength = 20) String period,
        @Schema(examples = "96.2", description = "r") double reported,
        @Schema(examples = "84.6", description = "s") double surveyed,

        @Schema(
                examples = "2020",
                maxLength = 20,
                description = "Period of the survey's figure: the same or one before.")
        String surveyPeriod,

        @Schema(examples = "906", description = "Absent where it was not given.") @Nullable
        Integer sampleSize,

        @Schema(
                examples = "1.4",
                description =
                        "SE as it was given, else by the survey's interval, else by its sample size; absent without any.")
        @Nullable
        Double standardError,

        @Schema(
                examples = "81.9",
                description = "Lower end of the survey's own interval; absent where it was not given.")
        @Nullable
        BigDecimal ciLower,

        @Schema(examples = "87.3", description = "Upper end of it.") @Nullable
        BigDecimal ciUpper,

        @Schema(examples = "11.6", description = "d") double divergence,

        @Schema(examples = "0.137", description = "d/s; absent where s is 0.") @Nullable
        Double relativeDivergence,

        @Schema(examples = "8.3", description = "Absent where SE is not known.") @Nullable
        Double z,

        @Schema(examples = "81.9", description = "s − 1.96·SE") @Nullable
        Double low,

        @Schema(examples = "87.3", description = "s + 1.96·SE") @Nullable
        Double high,

        @Schema(examples = "true", description = "Whether |z| > 1.96: chance does not explain it.")
        boolean diverges,

        @Schema(
                examples = "discount",
                enumeration = {"flag", "discount", "replace"},
                description = "The programme's policy.")
        String policy,

        @Schema(examples = "87.3", description = "What would count by the policy. The figure itself is not changed.")
        double counted) {

    static ComparedFigureView of(ComparedFigure figure, SurveyComparison comparison, SurveyPolicy policy) {
        var reported = figure.reported();
        var surveyed = figure.surveyed();
        var interval = surveyed.interval();
        return new ComparedFigureView(
                reported.indicator(),
                reported.area(),
                reported.period(),
                reported.value(),
                surveyed.value(),
                surveyed.period(),
                surveyed.sampleSize(),
                Double.isNaN(comparison.standardError()) ? null : comparison.standardError(),
                interval == null ? null : interval.lower(),
                interval == null ? null : interval.upper(),
                comparison.divergence(),
                orNull(comparison.relativeDivergence()),
                orNull(comparison.z()),
                comparison.low(),
                comparison.high(),
                comparison.diverges(),
                policy.name().toLowerCase(Locale.ROOT),
                comparison.counted(policy));
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
