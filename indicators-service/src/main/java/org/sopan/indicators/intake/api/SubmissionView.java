package org.sopan.indicators.intake.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Remark;
import org.sopan.indicators.intake.Rule;
import org.sopan.indicators.intake.Submission;

/// A submission as it is shown.
@Schema(name = "Submission", description = "What was pushed at once, and what became of it.")
public record SubmissionView(
        @Schema(examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
        String id,

        @Schema(examples = "s27-survey", maxLength = 40) String provider,

        @Schema(
                examples = "atomic",
                enumeration = {"atomic", "partial"})
        String mode,

        @Schema(description = "True when nothing was written: the answer says what would have happened.")
        boolean dryRun,

        @Schema(description = "When it was accepted.") Instant acceptedAt,

        @Schema(description = "SHA-256 of the body after decompression, hex.", pattern = "[0-9a-f]{64}")
        String digest,

        CountsView counts,

        @Schema(examples = "2:4711", maxLength = 200, description = """
                        Where its figures lie in the stream that rankings follow, as `partition:seq,…`; null until they \
                        have their place, empty when nothing changed. Rankings take it as `atLeast`.""") @Nullable
        String positions,

        @Schema(
                examples = "{\"value-negative\": 3}",
                description = "How many remarks each rule made; exact, however many are shown.")
        Map<String, Integer> remarksByCode,

        @Schema(
                maxLength = 2000,
                description = "In the answer to a push: the signed receipt (compact JWS). Keep it; later it is at "
                        + "`/v1/submissions/{submission}/receipt`.")
        @Nullable
        String receipt,

        @Schema(description = "What was wrong or doubtful, up to a bound; the counts are exact.", maxItems = 1000)
        List<RemarkView> remarks) {

    /// Rows by what became of them.
    @Schema(
            name = "SubmissionCounts",
            description = "rows = added + revised + unchanged + rejected; the parts of one ratio are one row.")
    public record CountsView(
            @Schema(examples = "272") int rows,

            @Schema(examples = "272", description = "added + revised + unchanged")
            int accepted,

            @Schema(examples = "270", description = "Figures that were not known before.")
            int added,

            @Schema(examples = "1", description = "Figures that now differ.")
            int revised,

            @Schema(examples = "1", description = "Repeats of what is known; they make no revision.")
            int unchanged,

            @Schema(examples = "0") int rejected,

            @Schema(examples = "0", description = "Accepted rows with a warning.")
            int warned) {}

    static SubmissionView of(Submission submission, boolean dryRun, @Nullable String positions, List<Remark> remarks) {
        var counts = submission.counts();
        return new SubmissionView(
                submission.id(),
                submission.provider().value(),
                submission.mode().word(),
                dryRun,
                submission.acceptedAt(),
                submission.digest(),
                new CountsView(
                        counts.rows(),
                        counts.accepted(),
                        counts.added(),
                        counts.revised(),
                        counts.unchanged(),
                        counts.rejected(),
                        counts.warned()),
                positions,
                byCode(submission.remarksByRule()),
                null,
                remarks.stream().map(RemarkView::of).toList());
    }

    SubmissionView with(@Nullable String signedReceipt) {
        return new SubmissionView(
                id,
                provider,
                mode,
                dryRun,
                acceptedAt,
                digest,
                counts,
                positions,
                remarksByCode,
                signedReceipt,
                remarks);
    }

    private static Map<String, Integer> byCode(Map<Rule, Integer> byRule) {
        var byCode = new TreeMap<String, Integer>();
        byRule.forEach((rule, count) -> byCode.put(rule.code(), count));
        return byCode;
    }
}
