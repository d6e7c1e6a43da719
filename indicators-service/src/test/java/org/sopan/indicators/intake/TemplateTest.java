package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.identity.Scope;
import org.sopan.testkit.TestToken;

/// A sheet of exactly what a key is asked to send, by the rhythm of each indicator, in the provider's own codes, with
/// what was told already.
@QuarkusTest
class TemplateTest {

    private static final String TEMPLATE = "/v1/programmes/T-SHEETS/template?format=csv";

    @BeforeEach
    void programme() {
        Packs.loadAll();
        Packs.put("T-SHEETS", """
                {"code": "T-SHEETS", "names": {"en": "Made up"}, "version": "1", "source": "made up", "licence": "none",
                 "indicators": [
                   {"code": "TT-MONTH", "names": {"en": "Monthly"}, "unit": "%", "direction": "higher",
                    "frequency": "monthly", "rangeLow": 0, "rangeHigh": 100, "decimals": 2, "nameConfirmed": true},
                   {"code": "TT-RATIO", "names": {"en": "A ratio"}, "unit": "%", "direction": "higher",
                    "frequency": "monthly/survey", "rangeLow": 0, "rangeHigh": 100, "decimals": 2, "nameConfirmed": true},
                   {"code": "TT-YEAR", "names": {"en": "Annual"}, "unit": "%", "direction": "higher",
                    "frequency": "annual", "rangeLow": 0, "rangeHigh": 100, "decimals": 2, "nameConfirmed": true},
                   {"code": "TT-ROUND", "names": {"en": "Surveyed"}, "unit": "%", "direction": "higher",
                    "frequency": "per round", "rangeLow": 0, "rangeHigh": 100, "decimals": 2, "nameConfirmed": true},
                   {"code": "TT-OVER", "names": {"en": "Observed no more"}, "unit": "%", "direction": "higher",
                    "frequency": "monthly", "decimals": 2, "validTo": "2019-01-01", "nameConfirmed": true}],
                 "programmes": [{"code": "T-SHEETS", "names": {"en": "Made up"}, "source": "made up", "licence": "none",
                   "openLive": false, "membershipOpen": false, "dataset": "t-sheets",
                   "calendar": {"frequency": "monthly", "opensDayAfterEnd": 1, "closesDayAfterEnd": 15, "graceDays": 5,
                                "freezeDayAfterEnd": 20, "publishDayAfterEnd": 25},
                   "themes": [{"code": "all", "names": {"en": "All"},
                               "indicators": ["TT-MONTH", "TT-RATIO", "TT-YEAR", "TT-ROUND", "TT-OVER"]}],
                   "members": [{"area": "D445", "from": "2018-01-05"}, {"area": "D452", "from": "2018-01-05"},
                               {"area": "D475", "from": "2018-01-05"}]}],
                 "providers": [{"code": "t-sheets", "names": {"en": "Made up"}, "areas": ["S24"], "indicators": ["TT-*"],
                                "datasets": ["t-sheets"]}]}
                """).then().statusCode(200);
    }

    @Test
    void aSheetHasTheColumnsWhoseRhythmThePeriodFits() {
        assertThat(sheet("&period=2025-03").getFirst()).isEqualTo("area,name,period,TT-MONTH,TT-RATIO");
        assertThat(sheet("&period=2025").getFirst()).isEqualTo("area,name,period,TT-RATIO,TT-YEAR,TT-ROUND");
        assertThat(sheet("&period=2018-12").getFirst()).isEqualTo("area,name,period,TT-MONTH,TT-RATIO,TT-OVER");
    }

    @Test
    void aSheetOfASurveyIsAskedForByTheNameOfItsRound() {
        var named = Pushes.maharashtra().get("/v1/programmes/NFHS/template?format=csv&filled=false&period=NFHS-5");
        var plain = Pushes.maharashtra().get("/v1/programmes/NFHS/template?format=csv&filled=false&period=2020");

        assertThat(named.statusCode()).as(named.asString()).isEqualTo(200);
        assertThat(named.asString()).isEqualTo(plain.asString()).contains(",2020,");
    }

    @Test
    void aSurveyIsAskedForInAMonthOnceAFigureOfItWasTold() {
        push("D445,TT-ROUND,2024-07,40,normal").then().statusCode(201);

        assertThat(sheet("&period=2024-07"))
                .containsExactly(
                        "area,name,period,TT-MONTH,TT-RATIO,TT-ROUND",
                        "D445,Dohad,2024-07,,,40",
                        "D452,Narmada,2024-07,,,");
    }

    @Test
    void whatWasToldStandsInTheSheetAndPushingItAgainChangesNothing() {
        push("D445,TT-MONTH,2024-05,12.5,normal", "D452,TT-MONTH,2024-05,13.5,provisional")
                .then()
                .statusCode(201);

        var filled = key().get(TEMPLATE + "&period=2024-05").asString();
        var again = Pushes.csv(key(), "?layout=wide", filled);
        var empty = sheet("&period=2024-05&filled=false");

        // A provisional value would come back as a plain one: its cell stays empty.
        assertThat(filled.lines().toList()).contains("D445,Dohad,2024-05,12.5,", "D452,Narmada,2024-05,,");
        assertThat(again.jsonPath().getInt("counts.unchanged"))
                .as(again.asString())
                .isEqualTo(1);
        assertThat(again.jsonPath().getInt("counts.rows")).isEqualTo(1);
        assertThat(empty).contains("D445,Dohad,2024-05,,");
    }

    @Test
    void aSheetInOwnCodesIsReadAsItWasDrawn() {
        given().auth()
                .oauth2(TestToken.of("key_admin").scopes(Scope.CATALOGUE_WRITE).sign())
                .contentType("application/json")
                .body("""
                        {"areas": [{"code": "OU-445", "area": "D445"}],
                         "data": [{"element": "DE-MONTH", "indicator": "TT-MONTH"},
                                  {"element": "DE-NUM", "indicator": "TT-RATIO", "part": "numerator"},
                                  {"element": "DE-DEN", "indicator": "TT-RATIO", "part": "denominator"}],
                         "periods": [{"spelled": "Jun-24", "period": "2024-06"}],
                         "statuses": [{"spelled": "n.a.", "status": "not-applicable"}]}
                        """)
                .put("/v1/providers/t-sheets/code-maps")
                .then()
                .statusCode(200);
        push("D445,TT-MONTH,2024-06,,not-applicable").then().statusCode(201);

        var sheet = sheet("&period=2024-06&codes=own");
        var workbook = key().get("/v1/programmes/T-SHEETS/template?period=2024-06&codes=own");
        var filled = Pushes.csv(
                key(),
                "?layout=wide",
                sheet.getFirst() + "\nOU-445,Dohad,Jun-24,n.a.,10,40\nD452,Narmada,Jun-24,5,1,2\n");
        var back = key().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(workbook.asByteArray())
                .post("/v1/observations?layout=wide");

        assertThat(sheet)
                .containsExactly(
                        "area,name,period,DE-MONTH,DE-NUM,DE-DEN",
                        "OU-445,Dohad,Jun-24,n.a.,,",
                        "D452,Narmada,Jun-24,,,");
        assertThat(filled.jsonPath().getInt("counts.added"))
                .as(filled.asString())
                .isEqualTo(3);
        assertThat(filled.jsonPath().getInt("counts.unchanged")).isEqualTo(1);
        assertThat(back.jsonPath().getInt("counts.unchanged"))
                .as(back.asString())
                .isEqualTo(1);
    }

    private static List<String> sheet(String query) {
        var answer = key().get(TEMPLATE + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString().lines().toList();
    }

    private static Response push(String... rows) {
        return Pushes.csv(key(), "", "area,indicator,period,value,status\n" + String.join("\n", rows) + "\n");
    }

    private static RequestSpecification key() {
        return Pushes.as(TestToken.of("key_sheets").provider("t-sheets").areas("S24"));
    }
}
