package org.sopan.engine.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.engine.Json;

/// The refusals that the two other tests leave: options nobody knows, numbers out of range, frozen
/// frames, kinds.
class RestOfRefusalsTest {

    private static final String SOUND = SoundMethod.SOUND;
    private static final String GOALPOSTS = "{\"kind\": \"goalposts\", \"low\": 0, \"high\": 10}";
    private static final String VERSION = "\"version\": 1,";
    private static final String LOWER = "\"direction\": \"lower\"";

    @ParameterizedTest
    @MethodSource
    void aRefusalNamesWhatWhichGotAndAllowed(String part, String broken, String message) {
        SoundMethod.assertRefused(part, broken, message);
    }

    static Stream<Arguments> aRefusalNamesWhatWhichGotAndAllowed() {
        return Stream.of(kinds(), numbers(), contradictions(), forms()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> kinds() {
        return Stream.of(
                argumentSet(
                        "a calendar nobody knows",
                        LOWER,
                        "\"calendar\": \"weekly\"",
                        "indicators.Y.calendar.kind: \"weekly\" is not an option; allowed are every-period, held"),
                argumentSet(
                        "a rule for gaps nobody knows",
                        LOWER,
                        "\"missing\": \"zero\"",
                        "indicators.Y.missing.kind: \"zero\" is not an option; allowed are leave-out, carry-forward, "
                                + "interpolate, constant, group-mean, group-median, own-mean"),
                argumentSet(
                        "a treatment nobody knows",
                        LOWER,
                        "\"treatment\": \"trim\"",
                        "indicators.Y.treatment.kind: \"trim\" is not an option; allowed are none, winsorise, log, "
                                + "log-shift, box-cox"),
                argumentSet(
                        "a frame nobody knows",
                        "{\"kind\": \"current-period\"}",
                        "{\"kind\": \"next-period\"}",
                        "frames.now.kind: \"next-period\" is not an option; allowed are base-period, whole-panel, "
                                + "current-period"),
                argumentSet(
                        "a base nobody knows",
                        VERSION,
                        VERSION + " \"delta\": {\"base\": \"ever\"},",
                        "delta.base.kind: \"ever\" is not an option; allowed are previous-period, fixed-baseline, "
                                + "same-period-last-year"),
                argumentSet(
                        "a measure nobody knows",
                        VERSION,
                        VERSION + " \"delta\": {\"measure\": \"ratio\"},",
                        "delta.measure.kind: \"ratio\" is not an option; allowed are points, gap-closed, log-rate"),
                argumentSet(
                        "a way out of no range nobody knows",
                        "\"frame\": \"now\"",
                        "\"frame\": \"now\", \"ifNoRange\": \"guess\"",
                        "indicators.Y.normalisation.ifNoRange.kind: \"guess\" is not an option; allowed are leave-out, "
                                + "give"),
                argumentSet(
                        "a use of few cases nobody knows",
                        LOWER,
                        "\"lowReliability\": \"half\"",
                        "indicators.Y.lowReliability: \"half\" is not an option; allowed are full, leave-out"));
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                argumentSet(
                        "figures carried over no period",
                        LOWER,
                        "\"missing\": {\"kind\": \"carry-forward\", \"periods\": 0}",
                        "indicators.Y.missing.periods: 0 is outside the whole numbers 1.." + MissingRule.MAX_PERIODS),
                argumentSet(
                        "a figure that is held for no time",
                        LOWER,
                        "\"calendar\": {\"kind\": \"held\", \"validForMonths\": 0}",
                        "indicators.Y.calendar.validForMonths: 0 is outside the whole numbers 1.."
                                + FigureCalendar.MAX_MONTHS),
                argumentSet(
                        "a group of nobody",
                        LOWER,
                        "\"missing\": {\"kind\": \"group-mean\", \"atLeast\": 0}",
                        "indicators.Y.missing.atLeast: 0 is outside the whole numbers 1..2147483647"),
                argumentSet(
                        "a negative skewness",
                        LOWER,
                        "\"treatment\": {\"kind\": \"winsorise\", \"maxSkewness\": -1, \"maxPoints\": 2}",
                        "indicators.Y.treatment.maxSkewness: -1 is outside 0 or more"),
                argumentSet(
                        "a share of common indicators above one",
                        VERSION,
                        VERSION + " \"delta\": {\"minCommonIndicators\": 2},",
                        "delta.minCommonIndicators: 2 is outside 0..1"),
                argumentSet(
                        "order weights that sum to zero",
                        "\"aggregation\": \"arithmetic\"",
                        "\"aggregation\": {\"kind\": \"ordered-weighted\", \"orderWeights\": [0, 0]}",
                        "tree.aggregation.orderWeights: the weights in node \"all\" sum to zero; at least one must be "
                                + "more"),
                argumentSet(
                        "a negative power with a floor of zero",
                        "\"aggregation\": \"arithmetic\"",
                        "\"aggregation\": {\"kind\": \"power\", \"p\": -2, \"floor\": 0}",
                        "tree.aggregation: node \"all\": the power mean is not defined for every value; state a floor "
                                + "above 0"),
                argumentSet(
                        "a weight set with a negative weight",
                        VERSION,
                        VERSION + " \"weightSets\": {\"even\": {\"all\": {\"X\": 1, \"Y\": -1}}},",
                        "weightSets.even.all: weight of \"Y\" in node \"all\" is -1.0; a weight is zero or more"));
    }

    private static Stream<Arguments> contradictions() {
        var rule = "{\"normalisation\": " + GOALPOSTS + "}";
        return Stream.of(
                argumentSet(
                        "a transform of what has a target",
                        rule,
                        "{\"treatment\": {\"kind\": \"log\", \"offset\": 1}, \"direction\": {\"kind\": \"target\", "
                                + "\"value\": 5}, \"normalisation\": " + GOALPOSTS + "}",
                        "indicators.X: an indicator with a target is not transformed: distances from it would lose "
                                + "their meaning"),
                argumentSet(
                        "a target that has no logarithm",
                        rule,
                        "{\"treatment\": \"log\", \"normalisation\": {\"kind\": \"distance-to-target\", \"frame\": "
                                + "\"now\", \"target\": 0}}",
                        "indicators.X.normalisation: target 0 is outside what the treatment of indicator \"X\" is "
                                + "defined for"),
                argumentSet(
                        "a reference that has no power",
                        rule,
                        "{\"treatment\": {\"kind\": \"box-cox\", \"lambda\": 0.5}, \"normalisation\": {\"kind\": "
                                + "\"distance-to-reference\", \"frame\": \"now\", \"reference\": -2}}",
                        "indicators.X.normalisation: reference -2 is outside what the treatment of indicator \"X\" is "
                                + "defined for"),
                argumentSet(
                        "a scale without a range",
                        GOALPOSTS,
                        "{\"kind\": \"already-scaled\", \"low\": 5, \"high\": 5}",
                        "indicators.X.normalisation: indicator \"X\" has no range: low 5.0 must be below high 5.0"),
                argumentSet(
                        "a frozen frame upside down",
                        "{\"kind\": \"current-period\"}",
                        "{\"kind\": \"current-period\", \"frozen\": {\"Y\": {\"count\": 2, \"lowest\": 2, \"highest\": "
                                + "1, \"mean\": 1, \"deviation\": 1}}}",
                        "frames.now.frozen.Y: the lowest must not exceed the highest, and the deviation not be "
                                + "negative"),
                argumentSet(
                        "a frozen frame with a negative deviation",
                        "{\"kind\": \"current-period\"}",
                        "{\"kind\": \"current-period\", \"frozen\": {\"Y\": {\"count\": 2, \"lowest\": 0, \"highest\": "
                                + "1, \"mean\": 1, \"deviation\": -1}}}",
                        "frames.now.frozen.Y: the lowest must not exceed the highest, and the deviation not be "
                                + "negative"),
                argumentSet(
                        "two bands of one code",
                        VERSION,
                        VERSION + " \"bands\": [{\"code\": \"low\", \"to\": 50}, {\"code\": \"low\", \"from\": 50}],",
                        "bands: code \"low\" is used twice; every node and indicator has its own"));
    }

    private static Stream<Arguments> forms() {
        return Stream.of(
                argumentSet(
                        "a blank code of a band",
                        VERSION,
                        VERSION + " \"bands\": [{\"code\": \" \"}],",
                        "bands[0].code: text \" \" where a text that is not blank is wanted"),
                argumentSet(
                        "a word for a truth value",
                        VERSION,
                        VERSION + " \"delta\": {\"commonSet\": \"yes\"},",
                        "delta.commonSet: text \"yes\" where true or false is wanted"),
                argumentSet(
                        "a number for a list",
                        VERSION,
                        VERSION + " \"sources\": 7,",
                        "sources: 7 where a list is wanted"),
                argumentSet(
                        "a number among texts",
                        VERSION,
                        VERSION + " \"sources\": [7],",
                        "sources: 7 where a list of texts is wanted"),
                argumentSet(
                        "a list for an object",
                        "\"normalisation\": " + GOALPOSTS,
                        "\"normalisation\": [1, 2]",
                        "indicators.X.normalisation: a list of 2 where an object is wanted"),
                argumentSet(
                        "an indicator without a normalisation",
                        "{\"normalisation\": " + GOALPOSTS + "}",
                        "{}",
                        "indicators.X: field \"normalisation\" is missing"));
    }

    @Test
    void aTreeDeeperThanSixteenLevelsIsRefused() {
        var inner = "\"indicators\": [\"X\", \"Y\"]";
        var tree = new StringBuilder(inner);
        for (int level = 17; level > 1; level--) {
            tree.insert(0, "\"children\": [{\"code\": \"n" + level + "\", ").append("}]");
        }
        var document = SOUND.replace("\"weights\": {\"X\": 1, \"Y\": 2}, ", "").replace(inner, tree);

        var refused = (MethodReading.Refused) Method.fromTree(Json.parse(document));

        assertThat(refused.refusals())
                .extracting(MethodRefusal::message)
                .contains("tree." + path() + ": depth 17 is outside 1..16");
    }

    private static String path() {
        var path = new StringBuilder();
        for (int level = 2; level <= 17; level++) {
            path.append(level == 2 ? "" : ".").append('n').append(level);
        }
        return path.toString();
    }
}
