package org.sopan.indicators.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
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

/// An indicator or data point as it is shown.
@Schema(name = "Indicator", description = "Something that is observed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorView(
        @Schema(examples = "NFHS-ANC4", maxLength = 40) String code,

        @Schema(examples = "{\"en\": \"Mothers with at least four antenatal visits\"}")
        Map<String, String> names,

        @Schema(examples = "%", maxLength = 60) String unit,

        @Schema(
                examples = "higher",
                enumeration = {"higher", "lower", "target"},
                description = "Which way is better.")
        String direction,

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

        @Schema(examples = "33", description = "Its number in the survey's fact sheet.") @Nullable
        Integer factSheetNumber,

        @Schema(description = "False where the wording is from general knowledge and not from a published list.")
        boolean nameConfirmed) {

    /// An indicator made of data points.
    @Schema(name = "IndicatorGroup")
    public record GroupView(
            @Schema(examples = "ADP-HN1") String code,

            @Schema(examples = "{\"en\": \"Antenatal care\"}")
            Map<String, String> names,

            @Schema(maxItems = 500) List<String> dataPoints) {}

    static IndicatorView of(Indicator indicator, Catalogue catalogue) {
        var group = indicator.group();
        return new IndicatorView(
                indicator.code().value(),
                new TreeMap<>(indicator.names()),
                indicator.unit(),
                indicator.direction().word(),
                group == null ? null : group(group, catalogue),
                indicator.frequency(),
                indicator.sourceSystem(),
                indicator.rangeLow(),
                indicator.rangeHigh(),
                indicator.decimals(),
                indicator.sdgTargets(),
                indicator.factSheetNumber(),
                indicator.nameConfirmed());
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
