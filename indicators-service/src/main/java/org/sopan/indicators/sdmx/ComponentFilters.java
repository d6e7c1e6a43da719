package org.sopan.indicators.sdmx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.sdmx.FilterExpression.Condition;

/// What `c[…]` of a REST 3.0 data query lets through: codes of dimensions, periods, values and what is
/// counted with them.
///
/// `c[REF_AREA]=D381,D383` one of two; `c[INDICATOR]=ne:NFHS-ANC1`; `c[INDICATOR]=sw:NFHS-A` begins so;
/// `c[TIME_PERIOD]=ge:2015+le:2020`; `c[OBS_VALUE]=ge:50`; `c[OBS_STATUS]=A,P`. How commas and pluses are
/// read is said at [FilterExpression]. A figure without a value passes no condition on its value.
public final class ComponentFilters {

    /// Dimensions that can be filtered, without time.
    public static final List<String> DIMENSIONS = List.of("FREQ", "REF_AREA", "INDICATOR", "SOURCE");

    private static final String TIME = "TIME_PERIOD";
    private static final String STATUS = SdmxAttribute.OBS_STATUS.name();
    private static final Map<String, Function<Observation, @Nullable BigDecimal>> NUMBERS = Map.of(
            "OBS_VALUE",
            Observation::value,
            SdmxAttribute.REVISION.name(),
            figure -> BigDecimal.valueOf(figure.revision()),
            SdmxAttribute.NUMERATOR.name(),
            Observation::numerator,
            SdmxAttribute.DENOMINATOR.name(),
            Observation::denominator);

    private final Map<String, Predicate<String>> codes = new HashMap<>();
    private final Map<String, Predicate<BigDecimal>> numbers = new HashMap<>();
    private @Nullable TimeFilter time;

    /// Adds what one component is to be; throws [IllegalArgumentException] with what was found and what
    /// is allowed.
    public void add(String component, String text) {
        if (codes.containsKey(component)
                || numbers.containsKey(component)
                || (component.equals(TIME) && time != null)) {
            throw new IllegalArgumentException(
                    "component " + component + " is filtered twice; join conditions by , or +");
        }
        var expression = FilterExpression.parse(component, text);
        if (component.equals(TIME)) {
            time = TimeFilter.of(expression);
        } else if (DIMENSIONS.contains(component) || component.equals(STATUS)) {
            codes.put(component, anyOf(expression, ComponentFilters::ofCode));
        } else if (NUMBERS.containsKey(component)) {
            numbers.put(component, anyOf(expression, ComponentFilters::ofNumber));
        } else {
            throw new IllegalArgumentException("component \"" + component + "\" cannot be filtered; allowed are "
                    + String.join(", ", DIMENSIONS) + ", " + TIME + ", " + STATUS + ", "
                    + String.join(", ", NUMBERS.keySet().stream().sorted().toList()));
        }
    }

    /// Whether a code of a dimension passes.
    public boolean admits(String dimension, String code) {
        var wanted = codes.get(dimension);
        return wanted == null || wanted.test(code);
    }

    /// Whether a figure passes by its period, its value and its attributes.
    public boolean admits(Observation figure) {
        return (time == null || time.admits(figure.key().period()))
                && admits(STATUS, SdmxWords.status(figure.status()))
                && numbers.entrySet().stream().allMatch(each -> {
                    var number =
                            Objects.requireNonNull(NUMBERS.get(each.getKey())).apply(figure);
                    return number != null && each.getValue().test(number);
                });
    }

    /// First day a period that passes may begin on, null for any.
    public @Nullable LocalDate from() {
        return time == null ? null : time.from();
    }

    /// Last day a period that passes may end on, null for any.
    public @Nullable LocalDate to() {
        return time == null ? null : time.to();
    }

    static <T> Predicate<T> anyOf(FilterExpression expression, Function<Condition, Predicate<T>> reading) {
        return expression.alternatives().stream()
                .map(conditions -> conditions.stream().map(reading).reduce(each -> true, Predicate::and))
                .reduce(each -> false, Predicate::or);
    }

    private static Predicate<String> ofCode(Condition condition) {
        var value = condition.value();
        return switch (condition.operator()) {
            case "eq" -> value::equals;
            case "ne" -> code -> !code.equals(value);
            case "sw" -> code -> code.startsWith(value);
            case "ew" -> code -> code.endsWith(value);
            case "co" -> code -> code.contains(value);
            case "nc" -> code -> !code.contains(value);
            default -> throw condition.refused("orders values; codes have no order", "eq, ne, sw, ew, co, nc");
        };
    }

    private static Predicate<BigDecimal> ofNumber(Condition condition) {
        var value = number(condition);
        return switch (condition.operator()) {
            case "eq" -> number -> number.compareTo(value) == 0;
            case "ne" -> number -> number.compareTo(value) != 0;
            case "lt" -> number -> number.compareTo(value) < 0;
            case "le" -> number -> number.compareTo(value) <= 0;
            case "gt" -> number -> number.compareTo(value) > 0;
            case "ge" -> number -> number.compareTo(value) >= 0;
            default -> throw condition.refused("is about text", "eq, ne, lt, le, gt, ge");
        };
    }

    private static BigDecimal number(Condition condition) {
        var text = condition.value();
        if (!text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            throw new IllegalArgumentException(
                    "component " + condition.component() + ": \"" + text + "\" is not a number such as 84.6");
        }
        return new BigDecimal(text);
    }
}
