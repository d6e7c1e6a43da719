package org.sopan.engine.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.engine.Json;
import org.sopan.engine.Tables;

class MethodDocumentTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1,
             "tree": {"code": "all", "weights": {"b": 0.50, "a": 1}, "children": [
               {"code": "b", "indicators": ["Y", "X"]},
               {"code": "a", "aggregation": {"kind": "geometric", "floor": 1e-2}, "indicators": ["Z"]}]},
             "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
             "indicators": {"X": {}, "Y": {"direction": "lower"}, "Z": {"missing": {"kind": "carry-forward", "periods": 2}}},
             "weightSets": {"even": {"all": {"a": 1, "b": 1}}}}
            """;

    @Test
    void theHashDependsOnWhatIsSaidAndNotOnHowItIsWritten() {
        var method = Tables.method(DOCUMENT);
        var rewritten = Tables.method(DOCUMENT.replace("0.50", "5e-1")
                .replace("1e-2", "0.01")
                .replace("[\"Y\", \"X\"]", "[\"X\", \"Y\"]")
                .replace("{\"X\": {}", "{\"X\": {\"direction\": \"higher\"}"));

        assertThat(rewritten).isEqualTo(method);
        assertThat(rewritten.sha256()).isEqualTo(method.sha256());
        assertThat(Tables.method(DOCUMENT.replace("0.50", "0.51")).sha256()).isNotEqualTo(method.sha256());
    }

    @Test
    void theCanonicalTextIsSortedJsonWithPlainNumbers() {
        var text = Tables.method(DOCUMENT).canonicalText();

        assertThat(text).startsWith("{\"assumptions\":[],\"bands\":[],\"code\":\"TEST\",\"delta\":{");
        assertThat(text)
                .contains("\"weights\":{\"a\":1,\"b\":0.5}", "\"floor\":0.01")
                .doesNotContain(" ", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"goalposts\", \"low\": 1, \"high\": 2, \"to\": [0, 1]",
                "\"min-max\", \"frame\": \"f\", \"ifNoRange\": {\"kind\": \"give\", \"value\": 50}",
                "\"z-score\", \"frame\": \"f\", \"mean\": 100, \"deviation\": 10",
                "\"distance-to-target\", \"frame\": \"f\", \"target\": 4",
                "\"distance-to-best\", \"frame\": \"f\"",
                "\"distance-to-reference\", \"frame\": \"f\", \"reference\": 4",
                "\"fraction-of-best\", \"frame\": \"f\"",
                "\"rank\", \"frame\": \"f\"",
                "\"percentile-rank\", \"frame\": \"f\"",
                "\"borda\", \"frame\": \"f\"",
                "\"already-scaled\", \"low\": 0, \"high\": 1"
            })
    void everyNormalisationReadsBackWhatItWrites(String normalisation) {
        writesAndReads(
                DOCUMENT.replace("\"already-scaled\"", normalisation)
                        .replace(
                                "\"version\": 1,",
                                "\"version\": 1, \"frames\": {\"f\": {\"kind\": \"base-period\", \"period\": "
                                        + "\"2020\", \"version\": 3, \"statement\": \"why\", \"frozen\": {\"X\": {\"count\": 2, \"lowest\": "
                                        + "1, \"highest\": 2, \"mean\": 1.5, \"deviation\": 0.7, \"highLimit\": 2, \"sorted\": [1, 2]}}}},"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"harmonic\", \"floor\": 1",
                "\"power\", \"p\": -0.5, \"floor\": 1",
                "\"minimum\"",
                "\"ordered-weighted\", \"orderWeights\": [1]",
                "\"mean-penalty\", \"upwards\": true, \"floor\": 1",
                "\"copeland\""
            })
    void everyAggregationReadsBackWhatItWrites(String aggregation) {
        writesAndReads(DOCUMENT.replace("\"geometric\", \"floor\": 1e-2", aggregation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"interpolate\"",
                "\"constant\", \"figure\": 3",
                "\"group-mean\", \"grouping\": \"state\", \"atLeast\": 3",
                "\"group-median\"",
                "\"own-mean\""
            })
    void everyRuleForMissingFiguresReadsBackWhatItWrites(String missing) {
        writesAndReads(DOCUMENT.replace("\"carry-forward\", \"periods\": 2", missing));
    }

    @Test
    void aNamedWeightSetTakesThePlaceOfTheWeightsItNames() {
        var even = Tables.method(DOCUMENT).withWeightSet("even");

        assertThat(even.root().getWeight("b")).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> even.withWeightSet("odd"))
                .withMessage("method TEST has no weight set \"odd\"; it has even");
    }

    @Test
    void aMethodSaysWhichOfItsOptionsAreNotMonotone() {
        assertThat(Tables.method(DOCUMENT).notMonotone()).isEmpty();
        var moving = DOCUMENT.replace("\"geometric\", \"floor\": 1e-2", "\"mean-penalty\", \"floor\": 1")
                .replace("\"already-scaled\"", "\"z-score\", \"frame\": \"f\"")
                .replace("\"version\": 1,", "\"version\": 1, \"frames\": {\"f\": {\"kind\": \"current-period\"}},");
        assertThat(Tables.method(moving).notMonotone())
                .containsExactly(
                        "nodes.a.aggregation",
                        "indicators.X.normalisation",
                        "indicators.Y.normalisation",
                        "indicators.Z.normalisation");
    }

    private static void writesAndReads(String document) {
        var method = Tables.method(document);
        assertThat(Method.fromTree(method.toTree()).getMethod()).isEqualTo(method);
        assertThat(Method.fromTree(Json.parse(method.canonicalText())).getMethod())
                .isEqualTo(method);
    }
}
