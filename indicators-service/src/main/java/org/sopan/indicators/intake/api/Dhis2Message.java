package org.sopan.indicators.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The envelope around what DHIS2 answers.
@Schema(name = "Dhis2Message", description = "An answer as DHIS2 wraps it.")
public record Dhis2Message(
        @Schema(examples = "OK", maxLength = 40) String httpStatus,
        @Schema(examples = "200") int httpStatusCode,

        @Schema(
                examples = "OK",
                enumeration = {"OK", "WARNING", "ERROR"})
        String status,

        @Schema(examples = "Import was successful.", maxLength = 1000)
        String message,

        @Schema(oneOf = {Dhis2Summary.class, Dhis2Job.class})
        Object response) {

    static Dhis2Message of(Dhis2Summary summary) {
        return switch (summary.status()) {
            case "SUCCESS" -> new Dhis2Message("OK", 200, "OK", "Import was successful.", summary);
            case "WARNING" ->
                new Dhis2Message("OK", 200, "WARNING", "Some data values were not taken; see the conflicts.", summary);
            default ->
                new Dhis2Message("Conflict", 409, "ERROR", "No data value was taken; see the conflicts.", summary);
        };
    }

    static Dhis2Message of(Dhis2Job job) {
        return new Dhis2Message("OK", 200, "OK", "Initiated dataValueImport", job);
    }
}
