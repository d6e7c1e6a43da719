package org.sopan.indicators.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.catalogue.IndicatorGroup;
import org.sopan.indicators.catalogue.Suppression;

/// An indicator or data point as it is shown.
@Schema(name = "Indicator", description = "Something that is observed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorView(
        @Schema(examples = "NFHS-ANC4", maxLength = 40) String code,

        @Schema(examples = "{\"en\": \"Mothers with at least four antenatal visits\"}")
        Map<String, String> names,

        @Schema(description = "What exactly is counted, per language; none where no source defines it.")
        Map<String, String> definitions,

        @Schema(examples = "%", maxLength = 60) String unit,

        @Schema(
                examples = "higher",
                enumeration = {"higher", "lower", "target"},
                description = "Which way is better.")
        String direction,

        @Schema(description = "The value to come near to, where the direction is `target` and a source says it.")
        @Nullable
        BigDecimal targetValue,

        @Schema(examples = "NFHS-ANC4", maxLength = 40, description = "The data point that is the numerator.") @Nullable
        String numerator,

        @Schema(examples = "NFHS-ANC1", maxLength = 40, description = "The data point that is the denominator.")
        @Nullable
        String denominator,

        @Schema(description = "The indicator this data point belongs to.") @Nullable
        GroupView group,

        @Schema(examples = "monthly", maxLength = 60) @Nullable
        String frequency,

        @Schema(examples = "HMIS", maxLength = 200) @Nullable
        String sourceSystem,

        @Schema(examples = "0", description = "Lowest value that is taken.") @Nullable
        BigDecimal rangeLow,

        @Schema(examples = "100", description = "Highest value that is taken.") @Nullable
        BigDecimal rangeHigh,

        @Schema(examples = "2", description = "How many decimals a value may have.")
        int decimals,

        @Schema(description = "Targets of the Sustainable Development Goals.", maxItems = 20)
        List<String> sdgTargets,

        @Schema(
                examples = "{\"3.1\": 0.5}",
                description = "How much it says about a target; a target that is not here has the weight 1.")
        Map<String, BigDecimal> sdgWeights,

        @Schema(description = "When a figure is not shown, or flagged.") @Nullable
        SuppressionView suppression,

        @Schema(description = "First day on which it is observed; absent: always.") @Nullable
        LocalDate validFrom,

        @Schema(description = "First day on which it is observed no more; absent: it still is.") @Nullable
        LocalDate validTo,

        @Schema(examples = "NFHS-ANC4", maxLength = 40, description = "The indicator that took its place.") @Nullable
        String supersededBy,

        @Schema(examples = "33", description = "Its number in the survey's fact sheet.") @Nullable
        Integer factSheetNumber,

        @Schema(description = "False where the wording is from general knowledge and not from a published list.")
        boolean nameConfirmed) {

    /// When so few cases stand behind a figure that it is not shown, or flagged.
    @Schema(name = "Suppression")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SuppressionView(
            @Schema(examples = "25", description = "With fewer cases there is no figure.")
            int leastCases,

            @Schema(examples = "50", description = "With fewer cases a figure is flagged as of low reliability.")
            @Nullable
            Integer flaggedBelow,

            @Schema(description = "The rule in words, per language.")
            Map<String, String> words) {

        static SuppressionView of(Suppression rule) {
            return new SuppressionView(rule.leastCases(), rule.flaggedBelow(), new TreeMap<>(rule.words()));
        }
    }

    /// An indicator made of data points.
    @Schema(name = "IndicatorGroup")
    public record GroupView(
            @Schema(examples = "ADP-HN1") String code,

            @Schema(examples = "{\"en\": \"Antenatal care\"}")
            Map<String, String> names,

            @Schema(maxItems = 500) List<String> dataPoints) {}

    static IndicatorView of(Indicator indicator, Catalogue catalogue) {
        var group = indicator.group();
        var measure = indicator.measure();
        var suppression = measure.suppression();
        return new IndicatorView(
                indicator.code().value(),
                new TreeMap<>(indicator.names()),
                new TreeMap<>(measure.definitions()),
                indicator.unit(),
                indicator.direction().word(),
                measure.targetValue(),
                code(measure.numerator()),
                code(measure.denominator()),
                group == null ? null : group(group, catalogue),
                indicator.frequency(),
                indicator.sourceSystem(),
                indicator.rangeLow(),
                indicator.rangeHigh(),
                indicator.decimals(),
                indicator.sdgTargets(),
                new TreeMap<>(indicator.sdgWeights()),
                suppression == null ? null : SuppressionView.of(suppression),
                indicator.validity().from(),
                indicator.validity().to(),
                code(indicator.supersededBy()),
                indicator.factSheetNumber(),
                indicator.nameConfirmed());
    }

    private static @Nullable String code(@Nullable IndicatorCode code) {
        return code == null ? null : code.value();
    }

    private static GroupView group(String code, Catalogue catalogue) {
        return catalogue
                .find(DefinitionKind.GROUP, code)
                .map(IndicatorGroup.class::cast)
                .map(group -> new GroupView(
                        code,
                        new TreeMap<>(group.names()),
                        group.dataPoints().stream().map(IndicatorCode::value).toList()))
                .orElseGet(() -> new GroupView(code, Map.of(), List.of()));
    }
}
