package org.sopan.indicators.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An import that goes on after the answer.
@Schema(name = "Dhis2Job", description = "An import that goes on after the answer, as DHIS2 says it.")
public record Dhis2Job(
        @Schema(examples = "JobConfigurationWebMessageResponse", maxLength = 60)
        String responseType,

        @Schema(examples = "dataValueImport", maxLength = 40)
        String name,

        @Schema(examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
        String id,

        @Schema(examples = "DATAVALUE_IMPORT", maxLength = 40)
        String jobType,

        @Schema(examples = "/dhis2/api/system/tasks/DATAVALUE_IMPORT/sub_019ab3c2", maxLength = 200)
        String relativeNotifierEndpoint) {

    static final String TYPE = "DATAVALUE_IMPORT";

    static Dhis2Job of(String id) {
        return new Dhis2Job(
                "JobConfigurationWebMessageResponse",
                "dataValueImport",
                id,
                TYPE,
                "/dhis2/api/system/tasks/" + TYPE + "/" + id);
    }

    /// A message about a job.
    @Schema(name = "Dhis2Notification")
    public record Notification(
            @Schema(maxLength = 60) String uid,
            @Schema(examples = "INFO", maxLength = 20) String level,

            @Schema(examples = "DATAVALUE_IMPORT", maxLength = 40)
            String category,

            @Schema(examples = "2026-11-22T22:10:00.123", maxLength = 30)
            String time,

            @Schema(examples = "Import done", maxLength = 200)
            String message,

            boolean completed) {}
}
