package org.sopan.indicators.sdmx;

import java.util.Arrays;
import java.util.List;

/// What a filter `c[…]` of REST 3.0 says of one component: alternatives between commas, in each of them
/// conditions between pluses that all hold. Every condition has an operator of its own, `eq` where it
/// names none: `ne:A,B` is "not A, or B".
record FilterExpression(List<List<Condition>> alternatives) {

    private static final List<String> OPERATORS = List.of("eq", "ne", "lt", "le", "gt", "ge", "co", "nc", "sw", "ew");

    /// Throws [IllegalArgumentException] with what was found and what is allowed.
    static FilterExpression parse(String component, String text) {
        return new FilterExpression(Arrays.stream(text.split(",", -1))
                .map(alternative -> conditions(component, alternative))
                .toList());
    }

    private static List<Condition> conditions(String component, String alternative) {
        // A plus in a query stands for a blank once it is decoded.
        return Arrays.stream(alternative.split("[+ ]", -1))
                .map(each -> Condition.parse(component, each))
                .toList();
    }

    /// An operator and the value it compares with.
    record Condition(String component, String operator, String value) {

        private static Condition parse(String component, String text) {
            int colon = text.indexOf(':');
            var operator = colon < 0 ? "eq" : text.substring(0, colon);
            if (!OPERATORS.contains(operator)) {
                throw new IllegalArgumentException("operator \"" + operator + "\" of component " + component
                        + " is not understood; allowed are " + String.join(", ", OPERATORS));
            }
            var value = text.substring(colon + 1);
            if (value.isEmpty()) {
                throw new IllegalArgumentException("component " + component + " has a condition without a value");
            }
            return new Condition(component, operator, value);
        }

        IllegalArgumentException refused(String why, String allowed) {
            return new IllegalArgumentException(
                    "operator " + operator + " of component " + component + " " + why + "; allowed are " + allowed);
        }
    }
}
