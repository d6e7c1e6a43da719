package org.sopan.engine.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.engine.Json;

class MethodRefusalsTest {

    private static final String SOUND = SoundMethod.SOUND;

    @Test
    void theMethodThatTheCasesBreakIsSound() {
        assertThat(Method.fromTree(Json.parse(SOUND))).isInstanceOf(MethodReading.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource
    void aRefusalNamesWhatWhichGotAndAllowed(String part, String broken, String message) {
        SoundMethod.assertRefused(part, broken, message);
    }

    static Stream<Arguments> aRefusalNamesWhatWhichGotAndAllowed() {
        return Stream.of(documents(), weights(), trees(), floors(), aggregations())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> documents() {
        return Stream.of(
                argumentSet(
                        "a misspelt field",
                        "\"version\": 1,",
                        "\"version\": 1, \"wieghts\": 3,",
                        "document: field \"wieghts\" is not known; allowed are assumptions, bands, code, delta, "
                                + "description, frames, indicatorDefaults, indicators, names, periodMonths, precision, sources, tree, "
                                + "version, weightSets"),
                argumentSet("a missing field", "\"version\": 1,", "", "document: field \"version\" is missing"),
                argumentSet(
                        "a text for a number",
                        "\"low\": 0",
                        "\"low\": \"zero\"",
                        "indicators.X.normalisation.low: text \"zero\" where a finite number is wanted"),
                argumentSet(
                        "a version of nought",
                        "\"version\": 1,",
                        "\"version\": 0,",
                        "version: 0 is outside the whole numbers 1..2147483647"),
                argumentSet(
                        "a code with blanks",
                        "\"TEST\"",
                        "\"my method\"",
                        "code: \"my method\" is outside [A-Z0-9][A-Z0-9-]{1,39}"));
    }

    private static Stream<Arguments> weights() {
        return Stream.of(
                argumentSet(
                        "a negative weight",
                        "\"Y\": 2}",
                        "\"Y\": -2}",
                        "tree.weights: weight of \"Y\" in node \"all\" is -2.0; a weight is zero or more"),
                argumentSet(
                        "weights that sum to zero",
                        "{\"X\": 1, \"Y\": 2}",
                        "{\"X\": 0, \"Y\": 0}",
                        "tree.weights: the weights in node \"all\" sum to zero; at least one must be more"),
                argumentSet(
                        "a child without a weight",
                        "{\"X\": 1, \"Y\": 2}",
                        "{\"X\": 1}",
                        "tree.weights: \"Y\" is a child of node \"all\" and has no weight"),
                argumentSet(
                        "a weight without a child",
                        "{\"X\": 1, \"Y\": 2}",
                        "{\"X\": 1, \"Y\": 2, \"Z\": 1}",
                        "tree.weights: \"Z\" has a weight and is no child of node \"all\""));
    }

    private static Stream<Arguments> trees() {
        return Stream.of(
                argumentSet(
                        "an indicator without a rule",
                        "[\"X\", \"Y\"]",
                        "[\"X\", \"Y\", \"Z\"]",
                        "tree.Z: \"Z\" stands in the tree and has no rule under indicators"),
                argumentSet(
                        "a rule without a place in the tree",
                        "\"indicators\": [\"X\", \"Y\"]",
                        "\"indicators\": [\"X\"]",
                        "indicators: \"Y\" has a rule and stands nowhere in the tree"),
                argumentSet(
                        "a code used twice",
                        "\"code\": \"all\"",
                        "\"code\": \"X\"",
                        "tree.X: code \"X\" is used twice; every node and indicator has its own"),
                argumentSet(
                        "a node without children",
                        "\"indicators\": [\"X\", \"Y\"]}",
                        "\"indicators\": [\"X\", \"Y\"], \"children\": [{\"code\": \"none\"}]}",
                        "tree.none: node \"none\" has neither children nor indicators"),
                argumentSet(
                        "a share above one",
                        "\"aggregation\": \"arithmetic\"",
                        "\"aggregation\": \"arithmetic\", \"screening\": {\"indicators\": 60}",
                        "tree.screening.indicators: 60 is outside 0..1"));
    }

    private static Stream<Arguments> floors() {
        var plain = "\"aggregation\": \"arithmetic\"";
        return Stream.of(
                argumentSet(
                        "a mean nobody knows",
                        plain,
                        "\"aggregation\": \"average\"",
                        "tree.aggregation.kind: \"average\" is not an option; allowed are arithmetic, geometric, harmonic, "
                                + "power, minimum, ordered-weighted, mean-penalty, copeland"),
                argumentSet(
                        "a geometric mean without a floor",
                        plain,
                        "\"aggregation\": \"geometric\"",
                        "tree.aggregation: node \"all\": the geometric mean is not defined for every value; state a floor "
                                + "above 0"),
                argumentSet(
                        "a harmonic mean with a floor of zero",
                        plain,
                        "\"aggregation\": {\"kind\": \"harmonic\", \"floor\": 0}",
                        "tree.aggregation: node \"all\": the harmonic mean is not defined for every value; state a floor "
                                + "above 0"),
                argumentSet(
                        "a power of zero",
                        plain,
                        "\"aggregation\": {\"kind\": \"power\", \"p\": 0, \"floor\": 1}",
                        "tree.aggregation.p: 0 is outside the exponents of a power mean, 0.01 to 16 either way; write geometric for the limit at "
                                + "0"),
                argumentSet(
                        "a square mean without a floor",
                        plain,
                        "\"aggregation\": {\"kind\": \"power\", \"p\": 2}",
                        "tree.aggregation: node \"all\": the power mean is not defined for every value; state a floor of 0 "
                                + "or more"),
                argumentSet(
                        "a penalised mean without a floor",
                        plain,
                        "\"aggregation\": \"mean-penalty\"",
                        "tree.aggregation: node \"all\": the penalised mean is not defined for every value; state a floor "
                                + "above 0"));
    }

    private static Stream<Arguments> aggregations() {
        var plain = "\"aggregation\": \"arithmetic\"";
        return Stream.of(
                argumentSet(
                        "a floor where there is none",
                        plain,
                        "\"aggregation\": {\"kind\": \"minimum\", \"floor\": 1}",
                        "tree.aggregation: the minimum aggregation has no floor"),
                argumentSet(
                        "too few order weights",
                        plain,
                        "\"aggregation\": {\"kind\": \"ordered-weighted\", \"orderWeights\": [1]}",
                        "tree.aggregation.orderWeights: 1 order weights is outside one for each of the 2 children of node "
                                + "\"all\""),
                argumentSet(
                        "a negative order weight",
                        plain,
                        "\"aggregation\": {\"kind\": \"ordered-weighted\", \"orderWeights\": [2, -1]}",
                        "tree.aggregation.orderWeights: weight of \"place 2\" in node \"all\" is -1.0; a weight is zero or "
                                + "more"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var broken = SOUND.replace("\"low\": 0", "\"low\": \"zero\"").replace("\"version\": 1,", "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Method.fromTree(Json.parse(broken)).getMethod())
                .withMessageContaining("version")
                .withMessageContaining("zero");
    }

    @Test
    void aMethodPutTogetherByHandIsHeldToTheSameRules() {
        var sound = Method.fromTree(Json.parse(SOUND)).getMethod();
        var unweighted = new MethodNode.Branch(
                "all",
                sound.root().names(),
                sound.root().children(),
                Map.of("X", 1.0),
                sound.root().aggregation(),
                Screening.NONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sound.withRoot(unweighted))
                .isInstanceOf(MethodRefusedException.class)
                .withMessageContaining("\"Y\" is a child of node \"all\" and has no weight");
    }

    @Test
    void aWeightPutTogetherByHandIsANumber() {
        var sound = Method.fromTree(Json.parse(SOUND)).getMethod();
        var endless = new MethodNode.Branch(
                "all",
                sound.root().names(),
                sound.root().children(),
                Map.of("X", 1.0, "Y", Double.POSITIVE_INFINITY),
                sound.root().aggregation(),
                Screening.NONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sound.withRoot(endless))
                .withMessageContaining(
                        "tree.weights: weight Infinity of \"Y\" in node \"all\" is outside 0 and 1e-15..1e15");
    }

    @Test
    void whatAMethodDoesNotHaveIsNamed() {
        var sound = Method.fromTree(Json.parse(SOUND)).getMethod();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sound.getIndicator("Z"))
                .withMessage("method TEST has no indicator \"Z\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sound.root().getWeight("Z"))
                .withMessage("node \"all\" has no child \"Z\"");
    }
}
