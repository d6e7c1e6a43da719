package org.sopan.indicators.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;

/// A code map, indexed for looking things up row by row.
public final class CodeBook {

    /// What DHIS2 calls the category option combo of a data element that is not broken down: by name and by its
    /// uid.
    private static final Set<String> DEFAULT_CATEGORY = Set.of("default", "HllvX50cXC0");

    private final CodeMap map;
    private final Map<Source, CodeMap.DataTarget> data = new HashMap<>();
    private final Map<IndicatorCode, Map<CodeMap.Part, Set<Source>>> sources = new HashMap<>();
    private final Set<String> elements;

    CodeBook(CodeMap map) {
        this.map = map;
        for (var each : map.data()) {
            data.put(Source.of(each.element(), each.category()), each);
        }
        map.data().stream()
                .collect(Collectors.groupingBy(CodeMap.DataTarget::indicator))
                .forEach((indicator, targets) -> sources.put(
                        indicator,
                        targets.stream()
                                .collect(Collectors.groupingBy(
                                        CodeMap.DataTarget::part,
                                        Collectors.mapping(
                                                each -> Source.of(each.element(), each.category()),
                                                Collectors.toUnmodifiableSet())))));
        this.elements = map.data().stream().map(CodeMap.DataTarget::element).collect(Collectors.toUnmodifiableSet());
    }

    /// A data element and its category option combo; the default combo is none.
    public record Source(String element, @Nullable String category) {

        static Source of(String element, @Nullable String category) {
            return new Source(element, category == null || DEFAULT_CATEGORY.contains(category) ? null : category);
        }

        @Override
        public String toString() {
            return category == null ? element : element + "." + category;
        }
    }

    public Optional<CodeMap.AreaTarget> area(String text) {
        return Optional.ofNullable(map.areas().get(text.strip()));
    }

    public Optional<CodeMap.DataTarget> data(String element, @Nullable String category) {
        return Optional.ofNullable(data.get(Source.of(element.strip(), category == null ? null : category.strip())));
    }

    /// The provider's own code of an area, where it has exactly one.
    public Optional<String> ownCode(AreaCode area) {
        return only(map.areas().entrySet().stream()
                .filter(each ->
                        !each.getValue().below() && each.getValue().area().equals(area))
                .map(Map.Entry::getKey)
                .toList());
    }

    /// The provider's own data elements that give an indicator as a whole: one for its value, or one for each half of
    /// its ratio. Empty where it has none, several, or one that is broken down.
    public List<CodeMap.DataTarget> ownElements(IndicatorCode indicator) {
        var targets = map.data().stream()
                .filter(each -> each.indicator().equals(indicator))
                .toList();
        var parts = targets.stream().map(CodeMap.DataTarget::part).collect(Collectors.toSet());
        boolean isWhole = targets.stream().allMatch(each -> isDefault(each.category()))
                && parts.size() == targets.size()
                && (parts.equals(Set.of(CodeMap.Part.VALUE))
                        || parts.equals(Set.of(CodeMap.Part.NUMERATOR, CodeMap.Part.DENOMINATOR)));
        return isWhole ? targets : List.of();
    }

    /// The provider's own name of a period, where it has exactly one.
    public Optional<String> ownName(Period period) {
        return only(map.periods().entrySet().stream()
                .filter(each -> each.getValue().equals(period))
                .map(Map.Entry::getKey)
                .toList());
    }

    /// The provider's own word for a status, where it has exactly one that can be seen.
    public Optional<String> ownWord(ObservationState status) {
        return only(map.statuses().entrySet().stream()
                .filter(each -> each.getValue() == status && !each.getKey().isBlank())
                .map(Map.Entry::getKey)
                .toList());
    }

    private static Optional<String> only(List<String> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Whether a combo is the one of elements that are not broken down.
    public static boolean isDefault(@Nullable String category) {
        return category == null || category.isBlank() || DEFAULT_CATEGORY.contains(category.strip());
    }

    public boolean knowsElement(String element) {
        return elements.contains(element.strip());
    }

    /// Category option combos that are mapped for an element.
    public List<String> categories(String element) {
        return data.keySet().stream()
                .filter(each -> each.element().equals(element.strip()))
                .map(each -> each.category() == null ? "default" : each.category())
                .sorted()
                .toList();
    }

    /// Everything that has to come in before a ratio is whole: per part, the elements that are added up.
    public Map<CodeMap.Part, Set<Source>> sources(IndicatorCode indicator) {
        return sources.getOrDefault(indicator, Map.of());
    }

    /// What the column under a header holds.
    public Optional<String> column(String header) {
        return Optional.ofNullable(map.columns().get(header.strip()));
    }

    public Optional<Period> period(String text) {
        return Optional.ofNullable(map.periods().get(text.strip()));
    }

    /// The status a word in the place of a value stands for.
    public Optional<ObservationState> status(String text) {
        return Optional.ofNullable(map.statuses().get(text.strip()));
    }

    public boolean fewCasesInParentheses() {
        return map.fewCasesInParentheses();
    }
}
