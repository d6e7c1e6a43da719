package org.sopan.indicators.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CodeBook;
import org.sopan.indicators.catalogue.CodeMap;

/// Where the parts of ratios wait for each other. A ratio is whole when every data element that the code map
/// adds up in its numerator and its denominator has come in. What waits is bounded: senders put the parts of
/// one area together.
final class Halves {

    private static final List<ObservationState> SUREST_FIRST = List.of(
            ObservationState.NORMAL,
            ObservationState.PROVISIONAL,
            ObservationState.ESTIMATED,
            ObservationState.LOW_RELIABILITY,
            ObservationState.NOT_APPLICABLE,
            ObservationState.SUPPRESSED,
            ObservationState.MISSING,
            ObservationState.WITHDRAWN);

    private final CodeBook book;
    private final Catalogue catalogue;
    private final int bound;
    private final Map<Half.Key, Map<CodeBook.Source, Half>> waiting = new LinkedHashMap<>();
    private int count;

    Halves(CodeBook book, Catalogue catalogue, int bound) {
        this.book = book;
        this.catalogue = catalogue;
        this.bound = bound;
    }

    /// What came of a part.
    sealed interface Outcome {

        record Waits() implements Outcome {}

        /// All parts are there.
        ///
        /// @param parts rows it was made of
        record Met(RowCheck.Checked checked, int parts) implements Outcome {}

        record Refused(List<Remark> remarks) implements Outcome {}
    }

    Outcome add(Half half) {
        if (count >= bound) {
            return new Outcome.Refused(List.of(remark(
                    half,
                    Rule.HALF_ALONE,
                    "more than " + bound + " parts of ratios wait for their other part",
                    "the parts of one ratio close together")));
        }
        var parts = waiting.computeIfAbsent(half.key(), key -> new LinkedHashMap<>());
        if (parts.putIfAbsent(half.point().source(), half) != null) {
            return new Outcome.Refused(List.of(remark(
                    half,
                    Rule.DUPLICATE_IN_SUBMISSION,
                    "data element " + half.point().source() + " is given twice for "
                            + half.area().code() + ", " + half.period(),
                    "each data element once")));
        }
        count++;
        if (!missing(half, parts).isEmpty()) {
            return new Outcome.Waits();
        }
        waiting.remove(half.key());
        count -= parts.size();
        return new Outcome.Met(meet(List.copyOf(parts.values())), parts.size());
    }

    /// What is left at the end: every part that waits in vain, with what it waits for.
    List<Remark> alone() {
        var remarks = new ArrayList<Remark>();
        for (var parts : waiting.values()) {
            for (var half : parts.values()) {
                remarks.add(remark(
                        half,
                        Rule.HALF_ALONE,
                        "data element " + half.point().source() + " is a part of indicator "
                                + half.point().indicator().code() + " for "
                                + half.area().code() + ", " + half.period()
                                + "; not sent: " + Listing.of(missing(half, parts)),
                        "all parts of a ratio in one submission"));
            }
        }
        return remarks;
    }

    private List<String> missing(Half half, Map<CodeBook.Source, Half> parts) {
        return book.sources(half.point().indicator().code()).entrySet().stream()
                .filter(each -> each.getKey() != CodeMap.Part.VALUE)
                .flatMap(each -> each.getValue().stream())
                .filter(source -> !parts.containsKey(source))
                .map(CodeBook.Source::toString)
                .sorted()
                .toList();
    }

    private RowCheck.Checked meet(List<Half> parts) {
        var last = parts.getLast();
        var remarks = new ArrayList<Remark>();
        parts.forEach(part -> remarks.addAll(part.remarks()));
        var weakest = weakest(parts);
        if (!weakest.carriesValue()) {
            return RowCheck.Checked.of(figure(parts, weakest, null, null), remarks);
        }
        var indicator = last.point().indicator();
        var halves = new RatioCheck.Halved(sum(parts, CodeMap.Part.NUMERATOR), sum(parts, CodeMap.Part.DENOMINATOR));
        var ratio = RatioCheck.fit(last.row(), indicator, halves, remarks);
        if (ratio == null) {
            return RowCheck.Checked.refused(remarks);
        }
        var value = ratio.value(indicator);
        ValueCheck.checkValue(last.row(), indicator, value, remarks);
        boolean refused = remarks.stream().anyMatch(each -> each.rule().refuses());
        return refused
                ? RowCheck.Checked.refused(remarks)
                : RowCheck.Checked.of(figure(parts, weakest, value, ratio), remarks);
    }

    /// A ratio is no surer than the least sure of its parts; without one of them there is none.
    private static ObservationState weakest(List<Half> parts) {
        return parts.stream()
                .map(Half::status)
                .max(Comparator.comparingInt(SUREST_FIRST::indexOf))
                .orElseThrow();
    }

    /// What was noted on the parts, each note once.
    private static @Nullable String notes(List<Half> parts) {
        var notes = new LinkedHashSet<String>();
        for (var part : parts) {
            var note = part.note();
            if (note != null) {
                notes.add(note);
            }
        }
        return notes.isEmpty() ? null : ValueCheck.cut(String.join("; ", notes), ValueCheck.MAX_NOTE);
    }

    private Figure figure(
            List<Half> parts, ObservationState status, @Nullable BigDecimal value, @Nullable Ratio ratio) {
        var half = parts.getLast();
        return new Figure(
                half.row().number(),
                half.row().line(),
                half.point().indicator().code(),
                half.area().code(),
                catalogue.stateOf(half.area().code()),
                half.period(),
                half.dataset(),
                value,
                status,
                notes(parts),
                ratio);
    }

    private static BigDecimal sum(List<Half> parts, CodeMap.Part wanted) {
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            var value = part.value();
            if (part.point().part() == wanted && value != null) {
                sum = sum.add(value);
            }
        }
        return sum;
    }

    private static Remark remark(Half half, Rule rule, String detail, String expected) {
        return Remark.about(half.row(), Column.INDICATOR, rule, new Remark.Text(detail, null, expected, null));
    }
}
