package org.sopan.indicators.validation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.IndicatorCode;

/// How sure a survey is of its figures.
@Schema(name = "PrecisionRequest", description = "How sure a survey is of its figures.")
public record PrecisionRequest(
        @NotEmpty @Size(max = 5000) @Schema(description = "One for each figure; they are taken together or not at all.")
        List<@NotNull @Valid Item> items) {

    /// Of one figure.
    @Schema(
            name = "SurveyPrecision",
            description =
                    "Of one figure: `standardError`, or `ciLower` and `ciUpper`, or `sampleSize` from which the error of a "
                            + "percentage is worked out; or several of them.")
    public record Item(
            @NotNull @Pattern(regexp = "IN|[SDB][0-9]{1,6}") @Schema(examples = "D475")
            String area,

            @NotNull @Pattern(regexp = IndicatorCode.PATTERN) @Schema(examples = "NFHS-ANC4")
            String indicator,

            @NotBlank @Size(max = 20) @Schema(examples = "2020", description = "The survey's.")
            String period,

            @Min(1)
            @Max(100_000_000)
            @Schema(examples = "906", description = "Cases the figure is made from.")
            @Nullable
            Integer sampleSize,

            @DecimalMin("0.000001")
            @DecimalMax("1000000000")
            @Schema(examples = "2.1", description = "In the indicator's unit.")
            @Nullable
            Double standardError,

            @DecimalMin("0.1")
            @DecimalMax("100")
            @Schema(
                    examples = "1.6",
                    description = "How many times the variance of a simple random sample; absent: the setting "
                            + "`sopan.validation.design-effect`.")
            @Nullable
            Double designEffect,

            @DecimalMin("-1000000000000")
            @DecimalMax("1000000000000")
            @Schema(
                    examples = "80.5",
                    description = "Lower end of the confidence interval of 95 %, in the indicator's unit; only with "
                            + "`ciUpper`. Without a `standardError` it is worked out: "
                            + "(ciUpper − ciLower) / (2 × 1.959964).")
            @Nullable
            Double ciLower,

            @DecimalMin("-1000000000000")
            @DecimalMax("1000000000000")
            @Schema(examples = "88.7", description = "Upper end of it.")
            @Nullable
            Double ciUpper) {}
}
