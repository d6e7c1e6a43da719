package org.sopan.indicators.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Remark;
import org.sopan.indicators.intake.Rule;
import org.sopan.indicators.intake.Submission;
import org.sopan.indicators.resolution.Origin;

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

        @Schema(
                maxItems = 1000,
                description = "Rows that are counted as rejected and are kept until their area's name is confirmed.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<HeldView> held,

        @Schema(description = "Where the rows come from, when the submission was made of rows that had been kept.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        OriginView origin,

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

    /// Rows that wait for one name.
    @Schema(name = "SubmissionHeldRows", description = "Rows that wait for one name.")
    public record HeldView(
            @Schema(
                    examples = "res_019ab3c27d107c3e9a550f2d8c1b7e42",
                    maxLength = 60,
                    description = "The name, at `/v1/resolutions`.")
            String resolution,

            @Schema(examples = "12") int rows) {}

    /// Where the rows of a submission come from.
    @Schema(name = "SubmissionOrigin", description = "The push that brought the rows, and the name they waited for.")
    public record OriginView(
            @Schema(examples = "res_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
            String resolution,

            @Schema(examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
            String submission,

            @Schema(description = "When they were told: figures that were told since stand.")
            Instant cameAt) {}

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
                List.of(),
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
                held,
                origin,
                remarks);
    }

    SubmissionView with(Map<String, Integer> heldRows, @Nullable Origin from) {
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
                receipt,
                heldRows.entrySet().stream()
                        .map(each -> new HeldView(each.getKey(), each.getValue()))
                        .toList(),
                from == null ? null : new OriginView(from.resolution(), from.submission(), from.cameAt()),
                remarks);
    }

    private static Map<String, Integer> byCode(Map<Rule, Integer> byRule) {
        var byCode = new TreeMap<String, Integer>();
        byRule.forEach((rule, count) -> byCode.put(rule.code(), count));
        return byCode;
    }
}
