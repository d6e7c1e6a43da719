package org.sopan.indicators.intake.api;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An observation as it is sent in JSON and NDJSON. For the document only: rows are read token by token.
@Schema(name = "ObservationRow", description = "One figure.")
public record ObservationRequest(
        @Schema(examples = "D475", maxLength = 10, description = "LGD code, read leniently.")
        String area,

        @Schema(examples = "NFHS-ANC1", maxLength = 40) String indicator,
        @Schema(examples = "2020", maxLength = 20) String period,

        @Schema(examples = "84.6", description = "Exact decimal; none with a status that carries no value.") @Nullable
        BigDecimal value,

        @Schema(
                examples = "normal",
                defaultValue = "normal",
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
        @Nullable
        String status,

        @Schema(
                examples = "survey",
                maxLength = 30,
                description = "Without one: the provider's only dataset, else the one the programme reads.")
        @Nullable
        String dataset,

        @Schema(maxLength = 500, description = "Anything worth knowing of the figure.") @Nullable
        String note,

        @Schema(
                examples = "https://data.example.in/anc/2020/D475.pdf",
                maxLength = 1000,
                description = "Absolute http or https address of what shows that the figure is right; shown with it.")
        @Nullable
        String evidence,

        @Schema(
                examples = "two blocks were counted twice",
                maxLength = 500,
                description = "Why the figure is changed; stays with the revision.")
        @Nullable
        String reason,

        @Schema(
                examples = "906",
                minimum = "1",
                maximum = "100000000",
                description =
                        "Cases a figure of the dataset `survey` is made from; kept as `/v1/survey-precisions` keeps it.")
        @Nullable
        Integer sampleSize,

        @Schema(
                examples = "2.1",
                minimum = "0.000001",
                maximum = "1000000000",
                description = "Of a figure of the dataset `survey`, in the indicator's unit.")
        @Nullable
        BigDecimal standardError,

        @Schema(
                examples = "80.5",
                description = "Lower end of the confidence interval of 95 % of a figure of the dataset `survey`, in the"
                        + " indicator's unit: at most the value, and only with `ciUpper`. Where no `standardError` is"
                        + " given, it is worked out: (ciUpper − ciLower) / (2 × 1.959964).")
        @Nullable
        BigDecimal ciLower,

        @Schema(examples = "88.7", description = "Upper end of it: at least the value.") @Nullable
        BigDecimal ciUpper) {

    /// Rows with what they have in common.
    @Schema(name = "ObservationEnvelope", description = """
            Rows with what they have in common: any field of a row, before `observations`. A plain array of rows is \
            taken as well.""")
    public record Envelope(
            @Schema(examples = "2020", maxLength = 20) @Nullable
            String period,

            @Schema(examples = "survey", maxLength = 30) @Nullable
            String dataset,

            @Schema(maxItems = 2_000_000) List<ObservationRequest> observations) {}
}
