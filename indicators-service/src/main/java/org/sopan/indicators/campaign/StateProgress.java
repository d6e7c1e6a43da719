package org.sopan.indicators.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;

/// How far a state's areas have come, with one data point or with all of them.
///
/// @param state `IN` for all states together
/// @param indicator null for all data points at once: an area has done it when it has done each
/// @param areas areas that take part
/// @param withValue those with a value; of all data points at once, with a value of each
/// @param saturated those that have done it
/// @param meanShare mean share reached of those with one, each area alike; null when none has
public record StateProgress(
        AreaCode state,
        @Nullable IndicatorCode indicator,
        int areas,
        int withValue,
        int saturated,
        @Nullable BigDecimal meanShare) {

    private static final int DECIMALS = 4;

    private static final Comparator<AreaCode> COUNTRY_FIRST = Comparator.comparing(
                    (AreaCode area) -> !area.equals(AreaCode.INDIA))
            .thenComparing(area -> area);

    /// The country first, then states by code; of each all data points at once, then each in listing order.
    static List<StateProgress> of(List<PointProgress> points) {
        var byState = new TreeMap<AreaCode, List<PointProgress>>(COUNTRY_FIRST);
        for (var point : points) {
            byState.computeIfAbsent(AreaCode.INDIA, key -> new ArrayList<>()).add(point);
            if (!point.state().equals(AreaCode.INDIA)) {
                byState.computeIfAbsent(point.state(), key -> new ArrayList<>()).add(point);
            }
        }
        var lines = new ArrayList<StateProgress>();
        byState.forEach((state, its) -> {
            lines.add(together(state, its));
            by(its, PointProgress::indicator).forEach((indicator, same) -> lines.add(line(state, indicator, same)));
        });
        return lines;
    }

    private static StateProgress together(AreaCode state, List<PointProgress> points) {
        var areas = by(points, PointProgress::area).values();
        return new StateProgress(
                state,
                null,
                areas.size(),
                (int) areas.stream()
                        .filter(its -> its.stream().allMatch(point -> point.value() != null))
                        .count(),
                (int) areas.stream()
                        .filter(its -> its.stream().allMatch(PointProgress::reached))
                        .count(),
                mean(points));
    }

    private static StateProgress line(AreaCode state, IndicatorCode indicator, List<PointProgress> points) {
        return new StateProgress(
                state,
                indicator,
                points.size(),
                (int) points.stream().filter(point -> point.value() != null).count(),
                (int) points.stream().filter(PointProgress::reached).count(),
                mean(points));
    }

    private static <K> Map<K, List<PointProgress>> by(List<PointProgress> points, Function<PointProgress, K> key) {
        return points.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static @Nullable BigDecimal mean(Collection<PointProgress> points) {
        var shares = points.stream()
                .map(PointProgress::share)
                .filter(Objects::nonNull)
                .toList();
        if (shares.isEmpty()) {
            return null;
        }
        var sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(BigDecimal.valueOf(shares.size()), DECIMALS, RoundingMode.HALF_UP);
        return mean.signum() == 0 ? BigDecimal.ZERO : mean.stripTrailingZeros();
    }
}
