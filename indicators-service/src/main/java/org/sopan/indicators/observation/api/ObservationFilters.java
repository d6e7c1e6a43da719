package org.sopan.indicators.observation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// Which figures are wanted.
public record ObservationFilters(
        @QueryParam("programme")
        @Pattern(regexp = ProgrammeCode.PATTERN)
        @Parameter(description = "Only indicators of this programme.", example = "NFHS")
        @Nullable
        String programme,

        @QueryParam("indicator")
        @Size(max = 200)
        @Parameter(description = "Only these indicators; may be repeated.", example = "NFHS-ANC1")
        List<@Pattern(regexp = IndicatorCode.PATTERN) String> indicators,

        @QueryParam("area")
        @Size(max = 200)
        @Parameter(description = "Only these areas; may be repeated.", example = "D475")
        List<AreaCode> areas,

        @QueryParam("within")
        @Parameter(description = "Only this area and what lies below it.", example = "S27")
        @Nullable
        AreaCode within,

        @QueryParam("period")
        @Size(max = 200)
        @Parameter(description = "Only these periods; may be repeated.", example = "2020")
        List<Period> periods,

        @QueryParam("from")
        @Parameter(description = "Only periods that begin with this one or later.", example = "2015")
        @Nullable
        Period from,

        @QueryParam("to")
        @Parameter(description = "Only periods that end with this one or earlier.", example = "2020")
        @Nullable
        Period to,

        @QueryParam("dataset")
        @Pattern(regexp = DatasetCode.PATTERN)
        @Parameter(description = "Only this dataset.", example = "survey")
        @Nullable
        String dataset,

        @QueryParam("status")
        @Pattern(regexp = "normal|provisional|estimated|low-reliability|suppressed|not-applicable|missing|withdrawn")
        @Parameter(description = "Only figures with this status.", example = "normal")
        @Nullable
        String status,

        @QueryParam("asOf")
        @Size(max = 40)
        @Parameter(
                description = "Figures as they stood at this instant (RFC 3339), exactly; not later than now.",
                example = "2026-11-22T10:15:30Z",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String asOf,

        @QueryParam("changedSince")
        @Min(0)
        @Max(Long.MAX_VALUE)
        @Parameter(
                description = "Only figures that changed after this position: the header `Sopan-Position` of an earlier"
                        + " answer. What was accepted a moment ago follows once it has its place in the log.",
                example = "1042")
        @Nullable
        Long changedSince) {}
