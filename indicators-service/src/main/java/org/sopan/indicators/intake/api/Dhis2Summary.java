package org.sopan.indicators.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Outcome;
import org.sopan.indicators.intake.Remark;
import org.sopan.indicators.intake.Strategy;
import org.sopan.indicators.intake.Submission;

/// What became of data values, in the words of DHIS2.
@Schema(name = "Dhis2ImportSummary", description = "What became of data values, as DHIS2 says it.")
public record Dhis2Summary(
        @Schema(examples = "ImportSummary", maxLength = 40) String responseType,

        @Schema(
                examples = "WARNING",
                enumeration = {"SUCCESS", "WARNING", "ERROR"})
        String status,

        @Schema(
                examples =
                        "3 of 4 data values taken, submission sub_019ab3c2, receipt at /v1/submissions/sub_019ab3c2/receipt",
                maxLength = 1000)
        String description,

        CountView importCount,

        @Schema(description = "What was wrong, each thing once.", maxItems = 1000)
        List<ConflictView> conflicts,

        @Schema(description = "Places of the values that were not taken, counted from 0.", maxItems = 1000)
        List<Integer> rejectedIndexes,

        @Schema(
                examples = "2026-05-14",
                maxLength = 30,
                description = "The day since when the set is noted as complete, or `false`.")
        String dataSetComplete) {

    /// How many data values became what.
    @Schema(name = "Dhis2ImportCount")
    public record CountView(
            @Schema(examples = "3") int imported,

            @Schema(examples = "0", description = "Revised, or known already.")
            int updated,

            @Schema(examples = "1") int ignored,
            @Schema(examples = "0") int deleted) {}

    /// Something that was wrong.
    @Schema(name = "Dhis2Conflict")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConflictView(
            @Schema(examples = "O6uvpzGd5pu", maxLength = 120)
            String object,

            @Schema(maxLength = 1000) String value,

            @Schema(examples = "area-unreadable", maxLength = 60)
            String property,

            @Schema(description = "Places of the values, counted from 0.", maxItems = 1000)
            List<Integer> indexes) {}

    /// @param deleted numbers of the rows that take a figure back
    static Dhis2Summary of(Outcome outcome, BitSet deleted, Strategy strategy) {
        return switch (outcome) {
            case Outcome.Recorded(var submission, var remarks) -> of(submission, remarks, deleted, strategy);
            case Outcome.Tried(var submission, var remarks) -> of(submission, remarks, deleted, strategy);
            case Outcome.Refused refused ->
                summary(
                        "ERROR",
                        "none of " + refused.rows() + " data values taken",
                        new CountView(0, 0, refused.rejected(), 0),
                        refused.remarks());
            case Outcome.Empty _ ->
                summary("SUCCESS", "the set has no data value", new CountView(0, 0, 0, 0), List.of());
            case Outcome.TooManyRows(int allowed) ->
                summary("ERROR", "more than " + allowed + " data values", new CountView(0, 0, 0, 0), List.of());
        };
    }

    /// The same, with the day on which the set was called complete.
    Dhis2Summary completed(Optional<LocalDate> day) {
        return new Dhis2Summary(
                responseType,
                status,
                description,
                importCount,
                conflicts,
                rejectedIndexes,
                day.map(LocalDate::toString).orElse(dataSetComplete));
    }

    /// Of a body that could not be read.
    static Dhis2Summary unreadable(String detail) {
        return summary("ERROR", detail, new CountView(0, 0, 0, 0), List.of());
    }

    private static Dhis2Summary of(Submission submission, List<Remark> remarks, BitSet deleted, Strategy strategy) {
        var counts = submission.counts();
        long refused = remarks.stream()
                .filter(remark -> remark.rule().refuses())
                .mapToInt(Remark::row)
                .distinct()
                .filter(deleted::get)
                .count();
        int gone = Math.min(deleted.cardinality() - (int) refused, counts.accepted());
        // What is added where a figure was withdrawn revises it here; to its sender it is new.
        int known = strategy == Strategy.ADD ? 0 : counts.revised() + counts.unchanged();
        int created = counts.accepted() - known;
        int imported = Math.max(0, created - Math.max(0, gone - known));
        return summary(
                counts.rejected() == 0 ? "SUCCESS" : "WARNING",
                counts.accepted() + " of " + counts.rows() + " data values taken, submission " + submission.id()
                        + ", receipt at /v1/submissions/" + submission.id() + "/receipt",
                new CountView(imported, Math.max(0, known - gone), counts.rejected(), gone),
                remarks);
    }

    private static Dhis2Summary summary(String status, String description, CountView counts, List<Remark> remarks) {
        var conflicts = conflicts(remarks);
        var rejected = remarks.stream()
                .filter(remark -> remark.rule().refuses())
                .map(remark -> remark.row() - 1)
                .distinct()
                .sorted()
                .toList();
        return new Dhis2Summary("ImportSummary", status, description, counts, conflicts, rejected, "false");
    }

    private static List<ConflictView> conflicts(List<Remark> remarks) {
        var once = new LinkedHashMap<Map.Entry<String, String>, ConflictView>();
        for (var remark : remarks) {
            if (remark.rule().refuses()) {
                var object = String.valueOf(orElse(remark.found(), remark.pointer()));
                var conflict = once.computeIfAbsent(
                        Map.entry(object, said(remark)),
                        key -> new ConflictView(
                                object, said(remark), remark.rule().code(), new ArrayList<>()));
                conflict.indexes().add(remark.row() - 1);
            }
        }
        return List.copyOf(once.values());
    }

    /// What is wrong and what would be right; the places stand in the indexes.
    private static String said(Remark remark) {
        var expected = remark.expected();
        return expected == null ? remark.detail() : remark.detail() + "; allowed is " + expected;
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
