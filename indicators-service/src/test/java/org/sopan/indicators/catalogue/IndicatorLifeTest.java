package org.sopan.indicators.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// What an indicator counts, how it is kept from telling too much, and when it is observed.
@QuarkusTest
class IndicatorLifeTest {

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void anIndicatorTellsWhatItCountsAndWhatTookItsPlace() {
        var pack = pack(
                "T-LIFE",
                indicator("TL-PART", "higher", ""),
                indicator("TL-WHOLE", "higher", ""),
                indicator("TL-NEW", "higher", ""),
                indicator("TL-OLD", "target", """
                        , "definitions": {"en": "Parts of the whole", "hi": "अंश"}, "numerator": "TL-PART",
                        "denominator": "TL-WHOLE", "targetValue": 950.5, "sdgTargets": ["3.1", "5.1"],
                        "sdgWeights": {"5.1": 0.25}, "validFrom": "2018-01-05", "validTo": "2024-04-01",
                        "supersededBy": "TL-NEW",
                        "suppression": {"leastCases": 25, "flaggedBelow": 50, "words": {"en": "Few cases"}}"""));

        Packs.put("T-LIFE", pack).then().statusCode(200);
        var again = Packs.put("T-LIFE", pack).jsonPath();

        assertThat(again.getInt("counts.indicator.unchanged")).isEqualTo(4);
        var shown = given().get("/v1/indicators/TL-OLD").jsonPath();
        assertThat(shown.getString("definitions.hi")).isEqualTo("अंश");
        assertThat(shown.getString("numerator") + "/" + shown.getString("denominator"))
                .isEqualTo("TL-PART/TL-WHOLE");
        assertThat(shown.getFloat("targetValue")).isEqualTo(950.5f);
        assertThat(shown.getList("sdgTargets")).containsExactly("3.1", "5.1");
        assertThat(shown.getFloat("sdgWeights.'5.1'")).isEqualTo(0.25f);
        assertThat(shown.getInt("suppression.leastCases")).isEqualTo(25);
        assertThat(shown.getInt("suppression.flaggedBelow")).isEqualTo(50);
        assertThat(shown.getString("validFrom") + ".." + shown.getString("validTo"))
                .isEqualTo("2018-01-05..2024-04-01");
        assertThat(shown.getString("supersededBy")).isEqualTo("TL-NEW");
    }

    @Test
    void aSupersededIndicatorTakesNoFiguresOfLaterPeriodsAndNamesItsSuccessor() {
        var pack = pack("T-LIFE2", indicator("TL2-NEW", "higher", ""), indicator("TL2-OLD", "higher", """
                        , "validFrom": "2018-01-05", "validTo": "2024-04-01", "supersededBy": "TL2-NEW\""""));
        Packs.put("T-LIFE2", pack).then().statusCode(200);

        var taken = Pushes.csv(
                Pushes.direct(),
                "?mode=partial",
                Pushes.rows(
                        "t-life2",
                        "D445,TL2-OLD,2017,70",
                        "D445,TL2-OLD,2024-03,70",
                        "D445,TL2-OLD,2024-04,70",
                        "D445,TL2-NEW,2024-04,70"));

        assertThat(taken.jsonPath().getList("remarks.code"))
                .containsExactly("indicator-not-valid", "indicator-not-valid");
        assertThat(taken.jsonPath().getList("remarks.row")).containsExactly(1, 3);
        assertThat(taken.jsonPath().getString("remarks[1].message")).contains("superseded by TL2-NEW");
        assertThat(taken.jsonPath().getInt("counts.added")).isEqualTo(2);
    }

    @Test
    void anIndicatorThatContradictsItselfIsRefusedWithEveryError() {
        var pack = pack(
                "T-LIFE3",
                indicator("TL3-A", "higher", """
                        , "targetValue": 5, "numerator": "TL3-A", "denominator": "TL3-NONE", "sdgTargets": ["3.1"],
                        "sdgWeights": {"3.2": 0.5}, "suppression": {"leastCases": 25, "flaggedBelow": 20},
                        "validFrom": "2024-04-01", "validTo": "2024-04-01\""""),
                indicator("TL3-B", "higher", ", \"supersededBy\": \"TL3-A\""));

        var refused = Packs.put("T-LIFE3", pack);

        ProblemAssert.assertThat(refused).is(ErrorCode.VALIDATION_FAILED);
        assertThat(refused.jsonPath().getList("errors.code", String.class).stream()
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "target-not-wanted",
                        "names-itself",
                        "indicator-unknown",
                        "weight-wrong",
                        "flag-below-least",
                        "validity-empty",
                        "end-missing");
    }

    @Test
    void theSurveysRuleForFewCasesStandsInItsPack() {
        var rule = given().get("/v1/indicators/NFHS-ANC4").jsonPath();

        assertThat(rule.getInt("suppression.leastCases")).isEqualTo(25);
        assertThat(rule.getString("suppression.words.en")).contains("unweighted cases");
    }

    private static String indicator(String code, String direction, String more) {
        return """
                {"code": "%s", "names": {"en": "Made up"}, "unit": "%%", "direction": "%s", "decimals": 2,
                 "nameConfirmed": true%s}""".formatted(code, direction, more);
    }

    private static String pack(String code, String... indicators) {
        return """
                {"code": "%s", "names": {"en": "Made up"}, "version": "1", "source": "made up for a test",
                 "licence": "none", "indicators": [%s]}""".formatted(code, String.join(",", indicators));
    }
}
