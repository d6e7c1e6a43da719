package org.sopan.indicators.catalogue.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.indicators.catalogue.Direction;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.catalogue.Measure;
import org.sopan.indicators.catalogue.Suppression;
import org.sopan.indicators.catalogue.Validity;

/// Something that is observed, as a pack says it.
@Schema(name = "PackIndicator")
public record PackIndicator(
        @Schema(examples = "NFHS-ANC4") @NotBlank @Size(max = 40)
        String code,

        @NotEmpty @Size(max = 20) Map<String, @Size(max = 500) String> names,

        @Schema(description = "What exactly is counted, per language.") @Size(max = 20) @Nullable
        Map<String, @Size(max = 2000) String> definitions,

        @Schema(examples = "%") @NotBlank @Size(max = 60) String unit,

        @Schema(examples = "higher") @NotBlank @Pattern(regexp = "higher|lower|target")
        String direction,

        @Schema(description = "The value to come near to, where the direction is `target`.") @Nullable
        BigDecimal targetValue,

        @Schema(description = "The data point that is the numerator.") @Size(max = 40) @Nullable
        String numerator,

        @Schema(description = "The data point that is the denominator.") @Size(max = 40) @Nullable
        String denominator,

        @Size(max = 40) @Nullable String group,
        @Size(max = 60) @Nullable String frequency,
        @Size(max = 200) @Nullable String sourceSystem,
        @Nullable BigDecimal rangeLow,
        @Nullable BigDecimal rangeHigh,
        @Min(0) @Max(12) int decimals,
        @Size(max = 20) @Nullable List<@Size(max = 10) String> sdgTargets,

        @Schema(
                examples = "{\"3.1\": 0.5}",
                description =
                        "How much it says about a target, above 0 and at most 1; a target that is not here has 1.")
        @Size(max = 20)
        @Nullable
        Map<@Size(max = 10) String, @NotNull BigDecimal> sdgWeights,

        @Valid @Nullable SuppressionItem suppression,

        @Schema(description = "First day on which it is observed; absent: always.") @Nullable
        LocalDate validFrom,

        @Schema(description = "First day on which it is observed no more; absent: it still is.") @Nullable
        LocalDate validTo,

        @Schema(description = "The indicator that took its place.") @Size(max = 40) @Nullable
        String supersededBy,

        @Min(0) @Max(10_000) @Nullable Integer factSheetNumber,
        boolean nameConfirmed) {

    /// When a figure is not shown, or flagged.
    @Schema(name = "PackSuppression")
    public record SuppressionItem(
            @Schema(examples = "25", description = "With fewer cases there is no figure.") @Min(1) @Max(1_000_000)
            int leastCases,

            @Schema(examples = "50", description = "With fewer cases a figure is flagged as of low reliability.")
            @Min(1)
            @Max(1_000_000)
            @Nullable
            Integer flaggedBelow,

            @Schema(description = "The rule in words, per language.") @Size(max = 20) @Nullable
            Map<String, @Size(max = 500) String> words) {

        Suppression suppression() {
            return new Suppression(leastCases, flaggedBelow, words == null ? Map.of() : words);
        }
    }

    Indicator indicator() {
        return new Indicator(
                new IndicatorCode(code),
                PackReading.english(names),
                unit,
                Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
                group,
                frequency,
                sourceSystem,
                rangeLow,
                rangeHigh,
                decimals,
                Objects.requireNonNullElse(sdgTargets, List.of()),
                Objects.requireNonNullElse(sdgWeights, Map.of()),
                new Measure(
                        Objects.requireNonNullElse(definitions, Map.of()),
                        code(numerator),
                        code(denominator),
                        targetValue,
                        suppression == null ? null : suppression.suppression()),
                new Validity(validFrom, validTo),
                code(supersededBy),
                factSheetNumber,
                nameConfirmed);
    }

    private static @Nullable IndicatorCode code(@Nullable String code) {
        return code == null ? null : new IndicatorCode(code);
    }
}
