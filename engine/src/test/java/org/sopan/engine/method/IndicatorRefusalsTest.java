package org.sopan.engine.method;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is refused of indicators, frames, bands, precision and weight sets.
class IndicatorRefusalsTest {

    @ParameterizedTest
    @MethodSource
    void aRefusalNamesWhatWhichGotAndAllowed(String part, String broken, String message) {
        SoundMethod.assertRefused(part, broken, message);
    }

    static Stream<Arguments> aRefusalNamesWhatWhichGotAndAllowed() {
        return Stream.of(indicators(), contradictions(), rest()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> indicators() {
        var goalposts = "{\"kind\": \"goalposts\", \"low\": 0, \"high\": 10}";
        return Stream.of(
                argumentSet(
                        "goalposts that coincide",
                        "\"high\": 10",
                        "\"high\": 0",
                        "indicators.X.normalisation: indicator \"X\" has no range: low 0.0 must be below high 0.0"),
                argumentSet(
                        "a frame that is not defined",
                        "\"frame\": \"now\"",
                        "\"frame\": \"then\"",
                        "indicators.Y.normalisation.frame: \"then\" is not defined under frames"),
                argumentSet(
                        "a normalisation nobody knows",
                        goalposts,
                        "\"sigmoid\"",
                        "indicators.X.normalisation: text \"sigmoid\" where an object is wanted"),
                argumentSet(
                        "a direction nobody knows",
                        "\"direction\": \"lower\"",
                        "\"direction\": \"down\"",
                        "indicators.Y.direction.kind: \"down\" is not an option; allowed are higher, lower, target"),
                argumentSet(
                        "a floor above the cap",
                        "{\"normalisation\": " + goalposts + "}",
                        "{\"floor\": 100, \"cap\": 0, \"normalisation\": " + goalposts + "}",
                        "indicators.X.floor: 100 is outside below the cap 0"));
    }

    private static Stream<Arguments> contradictions() {
        var goalposts = "{\"kind\": \"goalposts\", \"low\": 0, \"high\": 10}";
        return Stream.of(
                argumentSet(
                        "the logarithm of a goalpost of zero",
                        "{\"normalisation\": " + goalposts + "}",
                        "{\"treatment\": \"log\", \"normalisation\": " + goalposts + "}",
                        "indicators.X.normalisation: goalpost 0 is outside what the treatment of indicator \"X\" is defined "
                                + "for"),
                argumentSet(
                        "a target on a finished scale",
                        "{\"normalisation\": " + goalposts + "}",
                        "{\"direction\": {\"kind\": \"target\", \"value\": 5}, \"normalisation\": {\"kind\": "
                                + "\"already-scaled\"}}",
                        "indicators.X: an indicator with a target as its direction cannot be already scaled, a fraction of "
                                + "the best or a distance to another target; use goalposts"),
                argumentSet(
                        "a logarithm of what is scaled already",
                        "{\"normalisation\": " + goalposts + "}",
                        "{\"treatment\": \"log\", \"normalisation\": {\"kind\": \"already-scaled\"}}",
                        "indicators.X: a transformed figure is neither on a scale already nor a fraction of the best"),
                argumentSet(
                        "a shift without a frame",
                        "{\"normalisation\": " + goalposts + "}",
                        "{\"treatment\": \"log-shift\", \"normalisation\": " + goalposts + "}",
                        "indicators.X.treatment: the shift is taken from the frame of the normalisation, which names none"),
                argumentSet(
                        "a shift of nothing",
                        "\"direction\": \"lower\"",
                        "\"treatment\": {\"kind\": \"log-shift\", \"share\": 0}",
                        "indicators.Y.treatment.share: 0 is outside above 0"),
                argumentSet(
                        "a z-score of no width",
                        goalposts,
                        "{\"kind\": \"z-score\", \"frame\": \"now\", \"deviation\": 0}",
                        "indicators.X.normalisation.deviation: 0 is outside above 0"),
                argumentSet(
                        "a scale upside down",
                        "\"high\": 10}",
                        "\"high\": 10, \"to\": [100, 0]}",
                        "indicators.X.normalisation.to: [100.0, 0.0] is outside two numbers, the lower one first, such as "
                                + "[0, 100]"));
    }

    private static Stream<Arguments> rest() {
        return Stream.of(
                argumentSet(
                        "a frame frozen without the shift that a treatment takes from it",
                        "\"now\": {\"kind\": \"current-period\"}},\n",
                        "\"now\": {\"kind\": \"current-period\", \"frozen\": {\"Y\": {\"count\": 2, \"lowest\": 0, "
                                + "\"highest\": 1, \"mean\": 0.5, \"deviation\": 1}}}},\n"
                                + "\"indicatorDefaults\": {\"treatment\": \"log-shift\"},\n",
                        "indicators.Y.treatment: the frozen constants of the frame have no shift; freeze it anew"),
                argumentSet(
                        "bands that overlap",
                        "\"version\": 1,",
                        "\"version\": 1, \"bands\": [{\"code\": \"low\", \"to\": 50, \"toInclusive\": true}, {\"code\": "
                                + "\"high\", \"from\": 50}],",
                        "bands: bands \"low\" and \"high\" overlap"),
                argumentSet(
                        "too many decimals",
                        "\"version\": 1,",
                        "\"version\": 1, \"precision\": {\"decimals\": 13},",
                        "precision.decimals: 13 is outside the whole numbers 0..12"),
                argumentSet(
                        "a rounding nobody uses",
                        "\"version\": 1,",
                        "\"version\": 1, \"precision\": {\"rounding\": \"up\"},",
                        "precision.rounding: \"up\" is not an option; allowed are down, half-up, half-down, half-even"),
                argumentSet(
                        "a weight set of a node that is not there",
                        "\"version\": 1,",
                        "\"version\": 1, \"weightSets\": {\"even\": {\"some\": {\"X\": 1}}},",
                        "weightSets.even: \"some\" is no node of the tree with children"));
    }
}
