package org.sopan.indicators.sdmx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `c[…]` of a REST 3.0 data query lets through: codes of dimensions, and a range of time.
///
/// `c[REF_AREA]=D381,D383` one of two; `c[INDICATOR]=ne:NFHS-ANC1`; `c[INDICATOR]=sw:NFHS-A` begins so;
/// `c[TIME_PERIOD]=ge:2015+le:2020`. Values between commas are alternatives, conditions between pluses all hold.
public final class ComponentFilters {

    /// Dimensions that can be filtered, without time.
    public static final List<String> DIMENSIONS = List.of("FREQ", "REF_AREA", "INDICATOR", "SOURCE");

    private static final String TIME = "TIME_PERIOD";

    private final Map<String, List<Condition>> conditions = new HashMap<>();
    private @Nullable Set<String> periods;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    /// Adds what one component is to be; throws [IllegalArgumentException] with what was found and what is allowed.
    public void add(String component, String text) {
        if (!component.equals(TIME) && !DIMENSIONS.contains(component)) {
            throw new IllegalArgumentException("component \"" + component + "\" cannot be filtered; allowed are "
                    + String.join(", ", DIMENSIONS) + ", " + TIME);
        }
        // A plus in a query stands for a blank once it is decoded.
        for (var one : text.split("[+ ]", -1)) {
            var condition = Condition.parse(component, one);
            if (component.equals(TIME)) {
                addTime(condition);
            } else if (condition.isOfCodes()) {
                conditions.computeIfAbsent(component, key -> new ArrayList<>()).add(condition);
            } else {
                throw new IllegalArgumentException("operator " + condition.operator() + " orders values; codes of "
                        + component + " have no order: allowed are eq, ne, sw, ew, co, nc");
            }
        }
    }

    /// Whether a code of a dimension passes.
    public boolean admits(String dimension, String code) {
        return conditions.getOrDefault(dimension, List.of()).stream().allMatch(condition -> condition.admits(code));
    }

    /// Canonical periods, null for all.
    public @Nullable Set<String> periods() {
        return periods;
    }

    /// First day a period may begin on, null for any.
    public @Nullable LocalDate from() {
        return from;
    }

    /// Last day a period may end on, null for any.
    public @Nullable LocalDate to() {
        return to;
    }

    private void addTime(Condition condition) {
        switch (condition.operator()) {
            case "eq" -> onlyPeriods(condition);
            case "ge" -> notBefore(SdmxPeriods.parse(condition.single()).start());
            case "gt" -> notBefore(SdmxPeriods.parse(condition.single()).end().plusDays(1));
            case "le" -> notAfter(SdmxPeriods.parse(condition.single()).end());
            case "lt" -> notAfter(SdmxPeriods.parse(condition.single()).start().minusDays(1));
            default ->
                throw new IllegalArgumentException("operator " + condition.operator()
                        + " is not understood of TIME_PERIOD; allowed are eq, ge, gt, le, lt");
        }
    }

    private void onlyPeriods(Condition condition) {
        var named = new HashSet<String>();
        condition.values().forEach(text -> named.add(SdmxPeriods.parse(text).value()));
        if (periods != null) {
            named.retainAll(periods);
        }
        periods = named;
    }

    private void notBefore(LocalDate day) {
        from = from == null || day.isAfter(from) ? day : from;
    }

    private void notAfter(LocalDate day) {
        to = to == null || day.isBefore(to) ? day : to;
    }

    private record Condition(String component, String operator, List<String> values) {

        private static final List<String> OPERATORS =
                List.of("eq", "ne", "lt", "le", "gt", "ge", "co", "nc", "sw", "ew");

        static Condition parse(String component, String text) {
            int colon = text.indexOf(':');
            var operator = colon < 0 ? "eq" : text.substring(0, colon);
            if (!OPERATORS.contains(operator)) {
                throw new IllegalArgumentException("operator \"" + operator + "\" of component " + component
                        + " is not understood; allowed are " + String.join(", ", OPERATORS));
            }
            var values = List.of(text.substring(colon + 1).split(",", -1));
            if (values.contains("")) {
                throw new IllegalArgumentException("component " + component + " has a condition without a value");
            }
            return new Condition(component, operator, values);
        }

        boolean isOfCodes() {
            return !List.of("lt", "le", "gt", "ge").contains(operator);
        }

        String single() {
            if (values.size() > 1) {
                throw new IllegalArgumentException(
                        "operator " + operator + " of component " + component + " takes one value");
            }
            return values.getFirst();
        }

        boolean admits(String code) {
            return switch (operator) {
                case "ne" -> !values.contains(code);
                case "sw" -> values.stream().anyMatch(code::startsWith);
                case "ew" -> values.stream().anyMatch(code::endsWith);
                case "co" -> values.stream().anyMatch(code::contains);
                case "nc" -> values.stream().noneMatch(code::contains);
                default -> values.contains(code);
            };
        }
    }
}
