package org.sopan.indicators.catalogue.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A code map as it is sent and shown.
@Schema(name = "CodeMap", description = """
        How a provider's own codes, names and habits are read, so that its system can send what it has. Arrays that are \
        absent are empty. What is put replaces what was there.""")
public record CodeMapRequest(
        @Size(max = 200_000) @Valid @Nullable List<AreaItem> areas,
        @Size(max = 50_000) @Valid @Nullable List<DataItem> data,
        @Size(max = 5_000) @Valid @Nullable List<ColumnItem> columns,
        @Size(max = 5_000) @Valid @Nullable List<PeriodItem> periods,
        @Size(max = 100) @Valid @Nullable List<StatusItem> statuses,

        @Schema(
                examples = "low-reliability",
                enumeration = {"low-reliability"},
                description =
                        "Says that a number in parentheses, or the negative number a spreadsheet made of it, is a "
                                + "value from few cases. Absent: such rows are refused.")
        @Pattern(regexp = "low-reliability")
        @Nullable
        String parentheses) {

    /// An org unit or a spelling.
    @Schema(name = "CodeMapArea")
    public record AreaItem(
            @Schema(examples = "O6uvpzGd5pu", description = "The provider's code, or a name as it spells it.")
            @NotBlank
            @Size(max = 200)
            String code,

            @Schema(examples = "D445") @NotBlank @Size(max = 10)
            String area,

            @Schema(
                    description =
                            "True for an org unit that lies below the area: its figures are refused with the hint "
                                    + "to sum them up.")
            @Nullable
            Boolean below) {}

    /// A data element, or one category option combo of it.
    @Schema(name = "CodeMapData")
    public record DataItem(
            @Schema(examples = "fbfJHSPpUQD") @NotBlank @Size(max = 200)
            String element,

            @Schema(examples = "pq2XI5kz2BY", description = "Category option combo; absent for the default one.")
            @Size(max = 60)
            @Nullable
            String category,

            @Schema(examples = "ADP-HN-01") @NotBlank @Size(max = 40)
            String indicator,

            @Schema(
                    examples = "numerator",
                    defaultValue = "value",
                    enumeration = {"value", "numerator", "denominator"},
                    description = "Several elements of one half are added up.")
            @Pattern(regexp = "value|numerator|denominator")
            @Nullable
            String part) {}

    /// A column of the provider's sheets.
    @Schema(name = "CodeMapColumn")
    public record ColumnItem(
            @Schema(examples = "Districts") @NotBlank @Size(max = 500)
            String header,

            @Schema(
                    examples = "district",
                    description = "What the column holds; `-` for one that is passed over.",
                    enumeration = {"area", "state", "district", "block", "period", "dataset", "-"})
            @NotBlank
            @Pattern(regexp = "area|state|district|block|period|dataset|-")
            String means) {}

    /// A name of a period.
    @Schema(name = "CodeMapPeriod")
    public record PeriodItem(
            @Schema(examples = "NFHS-5") @NotBlank @Size(max = 60)
            String spelled,

            @Schema(examples = "2020") @NotBlank @Size(max = 20)
            String period) {}

    /// A word that stands where a value would be.
    @Schema(name = "CodeMapStatus")
    public record StatusItem(
            @Schema(examples = "*", description = "May be empty: then it says what an empty cell of a sheet means.")
            @Size(max = 60)
            String spelled,

            @Schema(examples = "suppressed") @NotBlank @Size(max = 30)
            String status) {}
}
