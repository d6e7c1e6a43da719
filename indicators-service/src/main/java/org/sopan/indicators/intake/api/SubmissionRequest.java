package org.sopan.indicators.intake.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a submission is to be taken.
public record SubmissionRequest(
        @QueryParam("mode")
        @DefaultValue("atomic")
        @Pattern(regexp = "atomic|partial")
        @Parameter(
                description = "`atomic`: all rows or none. `partial`: right rows are taken, wrong ones are listed.",
                example = "atomic")
        String mode,

        @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Everything but writing.")
        boolean dryRun,

        @QueryParam("layout")
        @DefaultValue("long")
        @Pattern(regexp = "long|wide")
        @Parameter(
                description = "Of CSV and XLSX. `long`: a row per figure. `wide`: areas down, data points across.",
                example = "wide")
        String layout,

        @QueryParam("headerLine")
        @DefaultValue("1")
        @Min(1)
        @Max(100)
        @Parameter(
                description = "Line of a sheet that holds the headers; what stands above is passed over.",
                example = "1")
        int headerLine,

        @QueryParam("sheet")
        @Size(min = 1, max = 100)
        @Parameter(description = "Name of a workbook's sheet; without it the first.", example = "Figures")
        @Nullable
        String sheet,

        @QueryParam("period")
        @Size(min = 1, max = 20)
        @Parameter(description = "Period of a wide sheet's rows that do not say it.", example = "2026-04")
        @Nullable
        String period,

        @QueryParam("dataset")
        @Size(min = 1, max = 30)
        @Parameter(description = "Dataset of a wide sheet's rows that do not say it.", example = "self-reported")
        @Nullable
        String dataset,

        @HeaderParam("Content-Encoding")
        @Size(max = 40)
        @Parameter(description = "`gzip`, `zstd`, or nothing.", example = "gzip")
        @Nullable
        String contentEncoding,

        @HeaderParam("Prefer")
        @Size(max = 200)
        @Parameter(
                description = "`respond-async`: take the body now, decide later, answer 202, as is done with very large"
                        + " bodies. `wait`: decide before answering, however large the body is.",
                example = "respond-async")
        @Nullable
        String prefer) {

    /// Whether the decision is asked for later than the answer: by the sender, or because the body is as large as
    /// `asyncBytes` and the sender did not ask to wait.
    boolean later(long bytes, long asyncBytes) {
        return prefers("respond-async") || (bytes >= asyncBytes && !waits());
    }

    /// Whether the sender asks to wait for the decision, however large the body is.
    boolean waits() {
        return prefers("wait");
    }

    private boolean prefers(String what) {
        return prefer != null
                && Arrays.stream(prefer.split("[,;]", -1))
                        .anyMatch(each ->
                                each.strip().equals(what) || each.strip().startsWith(what + "="));
    }
}
