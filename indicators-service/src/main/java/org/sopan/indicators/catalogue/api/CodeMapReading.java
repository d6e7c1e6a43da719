package org.sopan.indicators.catalogue.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.CodeMap;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Between the wire form of a code map and the map.
final class CodeMapReading {

    private static final int MAX_VIOLATIONS = 200;

    private final List<Violation> violations = new ArrayList<>();

    private CodeMapReading() {}

    static CodeMap read(ProviderCode provider, CodeMapRequest request) {
        var reading = new CodeMapReading();
        var areas = new LinkedHashMap<String, CodeMap.AreaTarget>();
        reading.each("areas", request.areas(), item -> {
            var target = new CodeMap.AreaTarget(AreaCode.parse(item.area()), Boolean.TRUE.equals(item.below()));
            once(areas.put(item.code().strip(), target), item.code());
        });
        var data = new ArrayList<CodeMap.DataTarget>();
        reading.each("data", request.data(), item -> data.add(target(item)));
        var columns = new LinkedHashMap<String, String>();
        reading.each(
                "columns",
                request.columns(),
                item -> once(columns.put(item.header().strip(), item.means()), item.header()));
        var periods = new LinkedHashMap<String, Period>();
        reading.each(
                "periods",
                request.periods(),
                item -> once(periods.put(item.spelled().strip(), Period.parse(item.period())), item.spelled()));
        var statuses = new LinkedHashMap<String, ObservationState>();
        reading.each(
                "statuses",
                request.statuses(),
                item -> once(statuses.put(item.spelled().strip(), status(item.status())), item.spelled()));
        reading.end(provider);
        return new CodeMap(provider, areas, data, columns, periods, statuses, request.parentheses() != null);
    }

    static CodeMapRequest view(CodeMap map) {
        return new CodeMapRequest(
                new TreeMap<>(map.areas())
                        .entrySet().stream()
                                .map(each -> new CodeMapRequest.AreaItem(
                                        each.getKey(),
                                        each.getValue().area().value(),
                                        each.getValue().below()))
                                .toList(),
                map.data().stream()
                        .map(each -> new CodeMapRequest.DataItem(
                                each.element(),
                                each.category(),
                                each.indicator().value(),
                                each.part().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                sorted(map.columns())
                        .map(each -> new CodeMapRequest.ColumnItem(each.getKey(), each.getValue()))
                        .toList(),
                sorted(map.periods())
                        .map(each -> new CodeMapRequest.PeriodItem(
                                each.getKey(), each.getValue().value()))
                        .toList(),
                sorted(map.statuses())
                        .map(each -> new CodeMapRequest.StatusItem(
                                each.getKey(), each.getValue().word()))
                        .toList(),
                map.fewCasesInParentheses() ? ObservationState.LOW_RELIABILITY.word() : null);
    }

    private static <T> Stream<Map.Entry<String, T>> sorted(Map<String, T> map) {
        return new TreeMap<>(map).entrySet().stream();
    }

    private <T> void each(String array, @Nullable List<T> items, Consumer<T> read) {
        var all = items == null ? List.<T>of() : items;
        for (int i = 0; i < all.size(); i++) {
            try {
                read.accept(all.get(i));
            } catch (IllegalArgumentException e) {
                if (violations.size() < MAX_VIOLATIONS) {
                    violations.add(
                            Violation.at("/" + array + "/" + i, "item-unreadable", String.valueOf(e.getMessage())));
                }
            }
        }
    }

    private void end(ProviderCode provider) {
        if (!violations.isEmpty()) {
            throw new Problem(
                    ErrorCode.VALIDATION_FAILED,
                    "the code map of " + provider + " has items that cannot be read; the first: "
                            + violations.getFirst().detail(),
                    violations);
        }
    }

    private static CodeMap.DataTarget target(CodeMapRequest.DataItem item) {
        var part = item.part() == null ? "value" : item.part();
        return new CodeMap.DataTarget(
                item.element().strip(),
                item.category(),
                new IndicatorCode(item.indicator()),
                CodeMap.Part.valueOf(part.toUpperCase(Locale.ROOT)));
    }

    private static ObservationState status(String word) {
        return ObservationState.find(word)
                .orElseThrow(() -> new IllegalArgumentException("status \"" + word + "\" is not known"));
    }

    private static void once(@Nullable Object earlier, String spelled) {
        if (earlier != null) {
            throw new IllegalArgumentException("\"" + spelled + "\" is given twice");
        }
    }
}
