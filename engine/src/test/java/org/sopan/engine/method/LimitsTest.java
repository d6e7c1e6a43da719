package org.sopan.engine.method;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What would leave what a double holds is refused when a method is stored.
class LimitsTest {

    private static final String GOALPOSTS = "{\"kind\": \"goalposts\", \"low\": 0, \"high\": 10}";
    private static final String VERSION = "\"version\": 1,";

    @ParameterizedTest
    @MethodSource
    void aNumberBeyondTheLimitsIsRefused(String part, String broken, String message) {
        SoundMethod.assertRefused(part, broken, message);
    }

    static Stream<Arguments> aNumberBeyondTheLimitsIsRefused() {
        return Stream.concat(numbers(), means());
    }

    private static Stream<Arguments> numbers() {
        var plain = "\"aggregation\": \"arithmetic\"";
        return Stream.of(
                argumentSet(
                        "a goalpost at the end of the world",
                        "\"high\": 10",
                        "\"high\": 1e16",
                        "indicators.X.normalisation.high: 1.0E16 is outside -1e15..1e15"),
                argumentSet(
                        "a weight of next to nothing",
                        "\"Y\": 2}",
                        "\"Y\": 1e-16}",
                        "tree.weights: weight 1.0E-16 of \"Y\" in node \"all\" is outside 0 and 1e-15..1e15"),
                argumentSet(
                        "an order weight of next to nothing",
                        plain,
                        "\"aggregation\": {\"kind\": \"ordered-weighted\", \"orderWeights\": [1e-16, 1]}",
                        "tree.aggregation.orderWeights: weight 1.0E-16 of \"place 1\" in node \"all\" is outside 0 and "
                                + "1e-15..1e15"),
                argumentSet(
                        "periods of no length",
                        VERSION,
                        VERSION + " \"periodMonths\": 0,",
                        "periodMonths: 0 is outside the whole numbers 1..240"));
    }

    private static Stream<Arguments> means() {
        var plain = "\"aggregation\": \"arithmetic\"";
        return Stream.of(
                argumentSet(
                        "a power too high",
                        plain,
                        "\"aggregation\": {\"kind\": \"power\", \"p\": 17, \"floor\": 1}",
                        "tree.aggregation.p: 17 is outside the exponents of a power mean, 0.01 to 16 either way; write "
                                + "geometric for the limit at 0"),
                argumentSet(
                        "a power that is all but zero",
                        plain,
                        "\"aggregation\": {\"kind\": \"power\", \"p\": -0.009, \"floor\": 1}",
                        "tree.aggregation.p: -0.009 is outside the exponents of a power mean, 0.01 to 16 either way; "
                                + "write geometric for the limit at 0"),
                argumentSet(
                        "a floor of next to nothing",
                        plain,
                        "\"aggregation\": {\"kind\": \"geometric\", \"floor\": 1e-13}",
                        "tree.aggregation.floor: 1.0E-13 is outside 1e-12 or more"),
                argumentSet(
                        "a goalpost whose power cannot be computed with",
                        "{\"normalisation\": " + GOALPOSTS + "}",
                        "{\"treatment\": {\"kind\": \"box-cox\", \"lambda\": 40, \"offset\": 1}, \"normalisation\": "
                                + GOALPOSTS + "}",
                        "indicators.X.normalisation: goalpost 10 is outside what the treatment of indicator \"X\" is "
                                + "defined for"));
    }
}
