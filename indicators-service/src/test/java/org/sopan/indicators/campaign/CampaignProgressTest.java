package org.sopan.indicators.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.catalogue.Direction;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

@QuarkusTest
class CampaignProgressTest {

    private static final String PROGRESS = "/v1/campaigns/T-PUSH/progress";

    @BeforeEach
    void campaign() {
        Packs.loadAll();
        var pack = """
                {"code": "T-PUSH", "names": {"en": "Made up"}, "version": "1", "source": "made up", "licence": "none",
                 "indicators": [
                   {"code": "TP-UP", "names": {"en": "Up"}, "unit": "%", "direction": "higher", "frequency": "monthly",
                    "rangeLow": 0, "rangeHigh": 100, "decimals": 2, "nameConfirmed": true},
                   {"code": "TP-ALSO", "names": {"en": "Also up"}, "unit": "%", "direction": "higher",
                    "frequency": "monthly", "rangeLow": 0, "rangeHigh": 100, "decimals": 2, "nameConfirmed": true}],
                 "programmes": [
                   {"code": "TP", "names": {"en": "Made up"}, "source": "made up", "licence": "none", "openLive": true,
                    "membershipOpen": false, "dataset": "self-reported",
                    "themes": [{"code": "all", "names": {"en": "All"}, "indicators": ["TP-UP", "TP-ALSO"]}],
                    "members": [{"area": "D381", "from": "2018-01-05"}, {"area": "D383", "from": "2018-01-05"},
                                {"area": "D475", "from": "2018-01-05"}]}],
                 "campaigns": [{"code": "T-PUSH", "names": {"en": "A push"}, "programme": "TP",
                                "indicators": ["TP-UP", "TP-ALSO"], "from": "2026-01-28", "to": "2026-04-14",
                                "saturation": 80, "source": "made up for a test"}]}
                """;
        Packs.put("T-PUSH", pack).then().statusCode(200);
        var figures = """
                area,indicator,period,value
                D381,TP-UP,2025-12,99
                D381,TP-UP,2026-02,60
                D381,TP-UP,2026-04,80
                D381,TP-UP,2026-05,10
                D381,TP-ALSO,2026-03,88.5
                D383,TP-UP,2026-01,40
                D475,TP-ALSO,2026-03,20
                """;
        assertThat(Pushes.csv(Pushes.direct(), "", figures).statusCode()).isIn(200, 201);
    }

    @Test
    void ofEachAreaTheNewestFigureOfTheCampaignsDaysCounts() {
        var progress = given().get(PROGRESS).jsonPath();

        assertThat(progress.getList("items.area")).containsExactly("D381", "D381", "D383", "D383", "D475", "D475");
        assertThat(progress.getList("items.period"))
                .containsExactly("2026-04", "2026-03", "2026-01", null, null, "2026-03");
        assertThat(progress.getList("items.share")).containsExactly(1, 1, 0.5f, null, null, 0.25f);
        assertThat(progress.getList("items.saturated")).containsExactly(true, true, false, false, false, false);
    }

    @Test
    void statesSumUpTheirAreasAndTheCountryStandsFirst() {
        var states = given().get(PROGRESS + "?by=state").jsonPath();

        assertThat(states.getList("states.state"))
                .containsExactly("IN", "IN", "IN", "S22", "S22", "S22", "S27", "S27", "S27");
        // All data points at once, then each.
        assertThat(states.getList("states.indicator")).startsWith(null, "TP-UP", "TP-ALSO");
        assertThat(states.getList("states.areas")).startsWith(3, 3, 3, 2, 2, 2, 1);
        assertThat(states.getList("states.withValue")).startsWith(1, 2, 2, 1, 2, 1, 0);
        assertThat(states.getList("states.saturated")).startsWith(1, 1, 1, 1, 1, 1, 0);
        assertThat(states.getList("states.meanShare")).startsWith(0.6875f, 0.75f, 0.625f);
    }

    @Test
    void tablesAndPagesSayTheSame() {
        var csv = given().get(PROGRESS + "?format=csv").asString().lines().toList();
        var byState = given().get(PROGRESS + "?format=csv&by=state")
                .asString()
                .lines()
                .toList();
        var places = new ArrayList<String>();
        var cursor = "";
        do {
            var page = given().get(PROGRESS + "?limit=4" + cursor).jsonPath();
            places.addAll(page.getList("items.area", String.class));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());

        assertThat(csv).hasSize(7).contains("D381,S22,TP-UP,2026-04,80,normal,80,1,true");
        assertThat(byState).hasSize(10).contains("IN,,3,1,1,0.6875");
        assertThat(places).containsExactly("D381", "D381", "D383", "D383", "D475", "D475");
    }

    @Test
    void aCampaignHasPointsOfSeveralProgrammesWithTheirOwnSaturationInSomeAreas() {
        Packs.put("T-TWO", """
                {"code": "T-TWO", "names": {"en": "Made up"}, "version": "1", "source": "made up", "licence": "none",
                 "indicators": [
                   {"code": "T2-ONE", "names": {"en": "One"}, "unit": "%", "direction": "higher", "decimals": 2,
                    "nameConfirmed": true},
                   {"code": "T2-BLOCK", "names": {"en": "Of blocks"}, "unit": "%", "direction": "lower", "decimals": 2,
                    "nameConfirmed": true}],
                 "programmes": [
                   {"code": "T2A", "names": {"en": "Districts"}, "source": "made up", "licence": "none",
                    "openLive": true, "membershipOpen": false, "dataset": "t-two-a",
                    "themes": [{"code": "all", "names": {"en": "All"}, "indicators": ["T2-ONE"]}],
                    "members": [{"area": "D475", "from": "2018-01-05"}, {"area": "D486", "from": "2018-01-05"},
                                {"area": "D445", "from": "2018-01-05"}]},
                   {"code": "T2B", "names": {"en": "Blocks"}, "source": "made up", "licence": "none",
                    "openLive": true, "membershipOpen": false, "dataset": "t-two-b",
                    "themes": [{"code": "all", "names": {"en": "All"}, "indicators": ["T2-BLOCK"]}],
                    "members": [{"area": "B4358", "from": "2018-01-05"}]}],
                 "campaigns": [{"code": "T-TWO", "names": {"en": "Both"}, "programme": "T2A", "indicators": ["T2-ONE"],
                                "from": "2026-01-28", "to": "2026-04-14", "saturation": 80, "source": "made up",
                                "points": [{"indicator": "T2-BLOCK", "programme": "T2B", "saturation": 5}],
                                "areas": ["S27"]}]}
                """).then().statusCode(200);
        Pushes.csv(Pushes.direct(), "", """
                area,indicator,period,value,dataset
                D475,T2-ONE,2026-02,40,t-two-a
                D445,T2-ONE,2026-02,40,t-two-a
                B4358,T2-BLOCK,2026-02,10,t-two-b
                """).then().statusCode(201);

        var progress = given().get("/v1/campaigns/T-TWO/progress").jsonPath();
        var states = given().get("/v1/campaigns/T-TWO/progress?by=state").jsonPath();
        var campaign = given().get("/v1/campaigns/T-TWO").jsonPath();

        assertThat(progress.getList("items.area")).containsExactly("B4358", "D475", "D486");
        assertThat(progress.getList("items.indicator")).containsExactly("T2-BLOCK", "T2-ONE", "T2-ONE");
        assertThat(progress.getList("items.saturation")).containsExactly(5, 80, 80);
        assertThat(progress.getList("items.share")).containsExactly(0.5f, 0.5f, null);
        assertThat(states.getList("states.areas")).startsWith(3, 1, 2);
        assertThat(campaign.getList("points.programme")).containsExactly("T2A", "T2B");
        assertThat(campaign.getList("areas")).containsExactly("S27");
    }

    @Test
    void aCampaignThatIsNotThereIsNamed() {
        ProblemAssert.assertThat(given().get("/v1/campaigns/T-NONE/progress"))
                .is(ErrorCode.NOT_FOUND)
                .says("T-NONE");
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 80, 40, false, 0.5",
        "HIGHER, 80, 80, true, 1",
        "HIGHER, 80, 95, true, 1",
        "HIGHER, 80, -5, false, 0",
        "HIGHER, 0, -5, false,",
        "LOWER, 5, 4, true, 1",
        "LOWER, 5, 20, false, 0.25",
        "LOWER, 0, 20, false,",
        "TARGET, 5, 5, true, 1",
        "TARGET, 5, 6, false,"
    })
    void theShareReachedGoesByDirection(String direction, String at, String value, boolean reached, BigDecimal share) {
        var saturation = new Saturation(new BigDecimal(at), Direction.valueOf(direction));

        assertThat(saturation.reachedBy(new BigDecimal(value))).isEqualTo(reached);
        assertThat(saturation.share(new BigDecimal(value))).isEqualTo(share);
    }
}
