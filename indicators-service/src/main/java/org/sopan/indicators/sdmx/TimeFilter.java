package org.sopan.indicators.sdmx;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.sdmx.FilterExpression.Condition;

/// Which periods pass, and the days they all lie within, for a store that knows days alone.
///
/// @param from null for any
/// @param to null for any
record TimeFilter(
        Predicate<Period> periods,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final List<String> OPERATORS = List.of("eq", "ne", "ge", "gt", "le", "lt");

    /// Throws [IllegalArgumentException] with what was found and what is allowed.
    static TimeFilter of(FilterExpression expression) {
        return new TimeFilter(
                ComponentFilters.anyOf(expression, TimeFilter::reading),
                outermost(expression, TimeFilter::from, Comparator.naturalOrder()),
                outermost(expression, TimeFilter::to, Comparator.reverseOrder()));
    }

    boolean admits(Period period) {
        return periods.test(period);
    }

    private static Predicate<Period> reading(Condition condition) {
        if (!OPERATORS.contains(condition.operator())) {
            throw condition.refused("is not understood of TIME_PERIOD", String.join(", ", OPERATORS));
        }
        var bound = SdmxPeriods.parse(condition.value());
        return switch (condition.operator()) {
            case "eq" -> period -> period.equals(bound);
            case "ne" -> period -> !period.equals(bound);
            case "ge" -> period -> !period.start().isBefore(bound.start());
            case "gt" -> period -> period.start().isAfter(bound.end());
            case "le" -> period -> !period.end().isAfter(bound.end());
            default -> period -> period.end().isBefore(bound.start());
        };
    }

    private static @Nullable LocalDate from(Condition condition) {
        var bound = SdmxPeriods.parse(condition.value());
        return switch (condition.operator()) {
            case "eq", "ge" -> bound.start();
            case "gt" -> bound.end().plusDays(1);
            default -> null;
        };
    }

    private static @Nullable LocalDate to(Condition condition) {
        var bound = SdmxPeriods.parse(condition.value());
        return switch (condition.operator()) {
            case "eq", "le" -> bound.end();
            case "lt" -> bound.start().minusDays(1);
            default -> null;
        };
    }

    /// The bound of each alternative is the narrowest of its conditions, that of all the widest of
    /// theirs; null as soon as one alternative has none.
    private static @Nullable LocalDate outermost(
            FilterExpression expression, Function<Condition, @Nullable LocalDate> bound, Comparator<LocalDate> order) {
        LocalDate widest = null;
        for (var conditions : expression.alternatives()) {
            var narrowest = narrowest(conditions, bound, order);
            if (narrowest == null) {
                return null;
            }
            widest = widest == null || order.compare(narrowest, widest) < 0 ? narrowest : widest;
        }
        return widest;
    }

    private static @Nullable LocalDate narrowest(
            List<Condition> conditions, Function<Condition, @Nullable LocalDate> bound, Comparator<LocalDate> order) {
        LocalDate narrowest = null;
        for (var condition : conditions) {
            var day = bound.apply(condition);
            if (day != null && (narrowest == null || order.compare(day, narrowest) > 0)) {
                narrowest = day;
            }
        }
        return narrowest;
    }
}
