package org.sopan.indicators.finding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.finding.Finding;

/// A finding as it is shown.
@Schema(name = "Finding", description = "Figures that deserve a second look: evidence for a person, never a penalty.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        @Schema(examples = "fnd_019ab3c27d107c3e9a550f2d8c1b7e44", maxLength = 60)
        String id,

        @Schema(examples = "suspected-swap", maxLength = 40, description = "The check; see `/v1/checks`.")
        String code,

        @Schema(
                examples = "serious",
                enumeration = {"note", "warning", "serious"})
        String severity,

        @Schema(examples = "D381", maxLength = 7) String area,

        @Schema(examples = "NFHS-ANC4", maxLength = 40, description = "Absent where it is about more than one.")
        @Nullable
        String indicator,

        @Schema(examples = "2020", maxLength = 16) @Nullable String period,

        @Schema(examples = "survey", maxLength = 30) @Nullable
        String dataset,

        @Schema(examples = "nfhs", maxLength = 40) String provider,

        @Schema(
                examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42",
                maxLength = 60,
                description = "Absent where it is about what was not sent.")
        @Nullable
        String submission,

        @Schema(examples = "ADP", maxLength = 40, description = "Whose calendar asked for what was not sent.") @Nullable
        String programme,

        @Schema(examples = "read for D383 instead, its figures are 0.31 from the last ones, not 1.24", maxLength = 1000)
        String evidence,

        @Schema(examples = "4.0", description = "How far out it is, in the unit of the check.")
        double strength,

        Instant openedAt,

        @Schema(description = "Absent while it is open.") @Nullable
        AnswerView answer) {

    /// What was said to it.
    @Schema(name = "FindingAnswer", description = "What somebody said to a finding.")
    public record AnswerView(
            @Schema(
                    examples = "confirmation",
                    enumeration = {"comment", "correction", "confirmation"})
            String kind,

            @Schema(examples = "the sheet was sorted by name and the codes were not", maxLength = 2000)
            String text,

            @Schema(examples = "key_s22", maxLength = 200) String by,
            Instant at) {}

    static FindingView of(Finding finding) {
        var subject = finding.subject();
        var answer = finding.answer();
        return new FindingView(
                finding.id(),
                finding.check().code(),
                finding.severity().word(),
                subject.area(),
                subject.indicator(),
                subject.period(),
                subject.dataset(),
                subject.provider(),
                subject.submission(),
                subject.programme(),
                finding.evidence().text(),
                finding.evidence().strength(),
                finding.evidence().openedAt(),
                answer == null ? null : new AnswerView(answer.kind(), answer.text(), answer.by(), answer.at()));
    }
}
