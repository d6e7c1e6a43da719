package org.sopan.indicators.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
        var words = words(parts, remarks);
        var weakest = weakest(parts);
        if (!weakest.carriesValue()) {
            return checked(parts, new Judged(weakest, null, null, words), remarks);
        }
        var indicator = last.point().indicator();
        var halves = new RatioCheck.Halved(sum(parts, CodeMap.Part.NUMERATOR), sum(parts, CodeMap.Part.DENOMINATOR));
        var ratio = RatioCheck.fit(last.row(), indicator, halves, remarks);
        if (ratio == null) {
            return RowCheck.Checked.refused(remarks);
        }
        var value = ratio.value(indicator);
        ValueCheck.checkValue(last.row(), indicator, value, remarks);
        return checked(parts, new Judged(weakest, value, ratio, words), remarks);
    }

    private RowCheck.Checked checked(List<Half> parts, Judged judged, List<Remark> remarks) {
        return remarks.stream().anyMatch(each -> each.rule().refuses())
                ? RowCheck.Checked.refused(remarks)
                : RowCheck.Checked.of(figure(parts.getLast(), judged), remarks);
    }

    /// What the parts say together.
    private record Judged(
            ObservationState status,
            @Nullable BigDecimal value,
            @Nullable Ratio ratio,
            Words words) {}

    /// A ratio is no surer than the least sure of its parts; without one of them there is none.
    private static ObservationState weakest(List<Half> parts) {
        return parts.stream()
                .map(Half::status)
                .max(Comparator.comparingInt(SUREST_FIRST::indexOf))
                .orElseThrow();
    }

    /// What was said of the parts, each thing once. A figure has one evidence link.
    private static Words words(List<Half> parts, List<Remark> remarks) {
        var links = said(parts, Words::evidence);
        if (links.size() > 1) {
            remarks.add(Remark.about(
                    parts.getLast().row(),
                    Column.EVIDENCE,
                    Rule.EVIDENCE_UNFIT,
                    new Remark.Text(
                            "the parts of one ratio have " + links.size() + " evidence links",
                            null,
                            "one evidence link for all parts",
                            null)));
        }
        return new Words(
                joined(said(parts, Words::note), WordsCheck.MAX_NOTE),
                links.stream().findFirst().orElse(null),
                joined(said(parts, Words::reason), WordsCheck.MAX_REASON));
    }

    private static Set<String> said(List<Half> parts, Function<Words, @Nullable String> what) {
        var said = new LinkedHashSet<String>();
        for (var part : parts) {
            var text = what.apply(part.words());
            if (text != null) {
                said.add(text);
            }
        }
        return said;
    }

    private static @Nullable String joined(Set<String> texts, int most) {
        return texts.isEmpty() ? null : WordsCheck.cut(String.join("; ", texts), most);
    }

    private Figure figure(Half half, Judged judged) {
        return new Figure(
                half.row().number(),
                half.row().line(),
                half.point().indicator().code(),
                half.area().code(),
                catalogue.stateOf(half.area().code()),
                half.period(),
                half.dataset(),
                judged.value(),
                judged.status(),
                judged.words(),
                judged.ratio());
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
