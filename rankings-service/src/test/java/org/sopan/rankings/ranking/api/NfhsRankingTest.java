package org.sopan.rankings.ranking.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.kit.log.Positions;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.rankings.testing.Figure;
import org.sopan.rankings.testing.IndicatorsLog;
import org.sopan.rankings.testing.NaiveRanking;
import org.sopan.rankings.testing.Nfhs;
import org.sopan.rankings.testing.Suite;
import org.sopan.testkit.CompressionAssert;
import org.sopan.testkit.ProblemAssert;

/// The real figures of the 112 aspirational districts through the whole service, against a ranking worked out the long
/// way that knows nothing of the engine.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NfhsRankingTest {

    private static final Period ROUND_FIVE = Period.parse("2020");
    private static final Offset<Double> EXACT = within(1e-9);

    private final IndicatorsLog log = new IndicatorsLog();
    private final Nfhs nfhs = new Nfhs(log);
    private Positions told = Positions.NONE;

    /// Once; not before all, because only a test knows the port.
    @BeforeEach
    void tellEverything() {
        if (told.equals(Positions.NONE)) {
            nfhs.tellCatalogue("NFHS");
            told = nfhs.tellFigures();
            Suite.storeMethod();
        }
    }

    @AfterAll
    void close() {
        log.close();
    }

    @Test
    void everyScoreAndRankEqualsTheNaiveOne() {
        var naive = new NaiveRanking().scores("2020");

        var list = Suite.ranking("NFHS", ROUND_FIVE, "measure=score", told);

        assertThat(list.getInt("of")).isEqualTo(112);
        assertSame(list, "score", naive);
    }

    @Test
    void everyChangeAndItsRankEqualsTheNaiveOne() {
        var naive = new NaiveRanking().deltas();

        var list = Suite.ranking("NFHS", ROUND_FIVE, "measure=delta", told);

        assertThat(list.getInt("of")).isEqualTo(103);
        assertSame(list, "delta", naive);
    }

    @Test
    void everyThemeEqualsTheNaiveOne() {
        for (var theme : List.of("health", "nutrition", "education", "basic-infrastructure", "financial-inclusion")) {
            var naive = new NaiveRanking().themeScores(theme, "2020");

            var list = Suite.ranking("NFHS", ROUND_FIVE, "node=" + theme, told);

            assertThat(list.getString("node")).isEqualTo(theme);
            assertSame(list, "score", naive);
        }
    }

    @Test
    void theNineDistrictsWithoutTheOlderRoundAreListedWithTheirReason() {
        var list = Suite.ranking("NFHS", ROUND_FIVE, "measure=delta", told);

        List<String> codes = list.getList("notRanked.area.code");
        List<String> reasons = list.getList("notRanked.reason");
        assertThat(codes).containsExactly("D031", "D285", "D374", "D376", "D642", "D643", "D678", "D687", "D699");
        assertThat(reasons).containsOnly("no-baseline");
        assertThat(list.getList("notRanked[7].predecessors")).contains("D509");
    }

    @Test
    void withinAStateItsDistrictsAreRankedAmongEachOther() {
        var list = Suite.ranking("NFHS", ROUND_FIVE, "within=S24", told);

        assertThat(list.getList("ranked.state.code")).containsOnly("S24");
        assertThat(list.getList("ranked.rank")).isEqualTo(List.of(1, 2));
        assertThat(list.getMap("ranked[0].area.names")).containsKeys("en", "hi");
    }

    @Test
    void aRevisionMovesTheRankingAndIsReflected() {
        var before = Suite.ranking("NFHS", ROUND_FIVE, "measure=score", told);
        var naive = new NaiveRanking();
        var figure = new Figure("D445", "NFHS-STUNT", "2020", new BigDecimal("12.5"), "normal", "survey");
        naive.put("D445", "NFHS-STUNT", "2020", OptionalDouble.of(12.5));

        var position = nfhs.tellFigure(figure, "S24");
        var after = Suite.ranking("NFHS", ROUND_FIVE, "measure=score", position);

        assertThat(Positions.parse(after.getString("edition.reflects")).covers(position))
                .isTrue();
        assertThat(after.getDouble("ranked.find{it.area.code=='D445'}.score"))
                .isNotEqualTo(before.getDouble("ranked.find{it.area.code=='D445'}.score"));
        assertSame(after, "score", naive.scores("2020"));
        restore();
    }

    @Test
    void aReaderWhoHasTheListIsSentNothing() {
        Suite.ranking("NFHS", ROUND_FIVE, "measure=score", told);
        var address = "/v1/programmes/NFHS/rankings/2020?edition=live&node=health";
        var first = given().get(address);

        var second = given().header("If-None-Match", first.header("ETag")).get(address);

        assertThat(first.header("ETag")).startsWith("\"");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.asByteArray()).isEmpty();
    }

    @Test
    void aListGoesOutCompressedToWhoeverAcceptsIt() {
        Suite.ranking("NFHS", ROUND_FIVE, "measure=score", told);

        CompressionAssert.assertThat("/v1/programmes/NFHS/rankings/2020?edition=live&node=health")
                .goesOutCompressedToWhoeverAcceptsIt();
    }

    @Test
    void aPositionThatDoesNotComeIsAProblemWithTheOneReached() {
        Suite.ranking("NFHS", ROUND_FIVE, "measure=score", told);

        var answer = given().get("/v1/programmes/NFHS/rankings/2020?atLeast=0:999999999");

        ProblemAssert.assertThat(answer)
                .is(ErrorCode.POSITION_NOT_REACHED)
                .says("0:999999999", "sopan.rankings.at-least-wait");
        assertThat(answer.header("Retry-After")).isNotBlank();
    }

    @Test
    void whatIsNotThereIsNamed() {
        Suite.ranking("NFHS", ROUND_FIVE, "measure=score", told);

        ProblemAssert.assertThat(given().get("/v1/programmes/XYZ/rankings/latest"))
                .is(ErrorCode.NOT_FOUND)
                .says("programme XYZ", "NFHS");
        ProblemAssert.assertThat(given().get("/v1/programmes/NFHS/rankings/2019"))
                .is(ErrorCode.NOT_FOUND)
                .says("period 2019", "2015, 2020");
        ProblemAssert.assertThat(given().get("/v1/programmes/NFHS/rankings/FY2026"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("ambiguous");
        ProblemAssert.assertThat(given().get("/v1/programmes/NFHS/rankings/2020?node=wealth"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("wealth", "health");
        ProblemAssert.assertThat(given().get("/v1/programmes/NFHS/rankings/2020?measure=speed"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("speed", "score, delta");
        ProblemAssert.assertThat(given().get("/v1/programmes/NFHS/rankings/2020?within=S99"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("S99");
    }

    private void restore() {
        var original = Figure.ofFile("S24.csv").stream()
                .filter(figure -> figure.area().equals("D445")
                        && figure.indicator().equals("NFHS-STUNT")
                        && figure.period().equals("2020"))
                .findFirst()
                .orElseThrow();
        var position = nfhs.tellFigure(original, "S24");
        Suite.ranking("NFHS", ROUND_FIVE, "measure=score", position);
    }

    private static void assertSame(JsonPath list, String field, Map<String, Double> naive) {
        List<String> codes = list.getList("ranked.area.code");
        List<Number> values = list.getList("ranked." + field);
        List<Number> ranks = list.getList("ranked.rank");
        var served = new TreeMap<String, Double>();
        for (int i = 0; i < codes.size(); i++) {
            served.put(codes.get(i), values.get(i).doubleValue());
            assertThat(ranks.get(i).intValue()).as(codes.get(i)).isEqualTo(NaiveRanking.rank(naive, codes.get(i)));
        }
        assertThat(served.keySet()).isEqualTo(new TreeMap<>(naive).keySet());
        naive.forEach((area, value) -> assertThat(served.get(area)).as(area).isCloseTo(value, EXACT));
    }
}
