package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.ReviewedProgrammes;
import org.sopan.indicators.StateProviders;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

/// A sender writes its own codes, names and habits; the code map says what they mean.
@QuarkusTest
class OwnCodesTest {

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void aCodeMapIsPutAsASheetAndReadBackAsJson() {
        var sheet = """
                kind,code,category,means,part
                area,OU-1,,D445,
                area-below,PHC-1,,D445,
                data,DE-1,F,NFHS-ANC1,numerator
                data,DE-2,,NFHS-ANC1,denominator
                period,round 5,,2020,
                status,*,,suppressed,
                """;

        var put = as("key_admin", Scope.CATALOGUE_WRITE)
                .contentType("text/csv")
                .body(sheet)
                .put("/v1/providers/s28-survey/code-maps");

        assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
        var map = given().get("/v1/providers/s28-survey/code-maps").jsonPath();
        assertThat(map.getList("areas.code")).containsExactly("OU-1", "PHC-1");
        assertThat(map.getList("areas.below")).containsExactly(false, true);
        assertThat(map.getList("data.part")).containsExactly("numerator", "denominator");
        assertThat(map.getString("statuses[0].status")).isEqualTo("suppressed");
        long version = given().get("/v1/catalogue/versions?limit=1").jsonPath().getLong("items[0].version");
        assertThat(given().get("/v1/providers/s28-survey/code-maps?version=" + (version - 1))
                        .jsonPath()
                        .getList("areas"))
                .isNullOrEmpty();
    }

    @Test
    void anotherProvidersKeyMayNotSetTheMapAndWhatIsUnknownIsNamed() {
        var other = given().auth()
                .oauth2(TestToken.of("key_s27")
                        .provider("s27-survey")
                        .scopes(Scope.OBSERVATIONS_WRITE)
                        .sign())
                .contentType("application/json")
                .body(Map.of())
                .put("/v1/providers/s28-survey/code-maps");
        var unknown = map("s28-survey", """
                {"data": [{"element": "X", "indicator": "NFHS-NONE"}, {"element": "Y", "indicator": "NFHS-ANC1", "part": "numerator"}]}
                """);

        ProblemAssert.assertThat(other).is(ErrorCode.FORBIDDEN).says("catalogue:write");
        ProblemAssert.assertThat(unknown).is(ErrorCode.VALIDATION_FAILED).says("NFHS-NONE");
        assertThat(unknown.asString()).contains("half-alone");
    }

    @Test
    void orgUnitsElementsPeriodsAndWordsAreReadAsTheMapSays() {
        map("s29-survey", """
                {"areas": [{"code": "OU-9", "area": "D539"}, {"code": "PHC-9", "area": "D539", "below": true}],
                 "data": [{"element": "DE-9", "category": "F", "indicator": "NFHS-ANC1"}],
                 "periods": [{"spelled": "round 5", "period": "2020"}],
                 "statuses": [{"spelled": "*", "status": "suppressed"}]}
                """);
        var body = """
                area,indicator,category,period,value
                OU-9,DE-9,F,round 5,61.5
                OU-9,NFHS-ANC4,,2020,*
                PHC-9,DE-9,F,round 5,50
                OU-9,DE-9,M,round 5,50
                """;

        var taken = Pushes.csv(state("s29-survey", "S29"), "?mode=partial", body);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(207);
        assertThat(taken.jsonPath().getList("remarks.code")).containsExactly("area-below-mapped", "indicator-unknown");
        assertThat(taken.jsonPath().getString("remarks[0].message")).contains("sum up");
        assertThat(taken.jsonPath().getString("remarks[1].message")).contains("\"M\"", "a combo of the code map: F");
        var stored = given().get("/v1/observations?area=D539&dataset=survey&period=2020")
                .jsonPath();
        assertThat(stored.getList("items.indicator")).contains("NFHS-ANC1", "NFHS-ANC4");
        assertThat(stored.getList("items.status")).contains("suppressed");
    }

    @Test
    void theHalvesOfARatioMeetAndOneAloneIsRefused() {
        map("s32-survey", """
                {"data": [{"element": "seen-f", "indicator": "NFHS-ANC4", "part": "numerator"},
                          {"element": "seen-m", "indicator": "NFHS-ANC4", "part": "numerator"},
                          {"element": "all", "indicator": "NFHS-ANC4", "part": "denominator"}]}
                """);
        var body = """
                area,indicator,period,value
                D554,all,2015,400
                D555,all,2015,400
                D554,seen-f,2015,200
                D554,seen-m,2015,101
                D555,seen-f,2015,500
                D555,seen-m,2015,1
                D556,seen-f,2015,5
                """;

        var taken = Pushes.csv(state("s32-survey", "S32"), "?mode=partial", body);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(207);
        assertThat(taken.jsonPath().getList("remarks.code")).containsExactly("ratio-above-one", "half-alone");
        assertThat(taken.jsonPath().getString("remarks[1].message")).contains("not sent: all, seen-m");
        assertThat(taken.jsonPath().getInt("counts.rows")).isEqualTo(3);
        var stored = given().get("/v1/observations?area=D554&indicator=NFHS-ANC4&period=2015")
                .jsonPath();
        assertThat(stored.getList("items.value")).containsExactly(75.25f);
    }

    @Test
    void aRatioIsNoSurerThanItsPartsAndKeepsWhatWasNoted() {
        map("s20-survey", """
                {"data": [{"element": "seen", "indicator": "NFHS-ANC4", "part": "numerator"},
                          {"element": "all", "indicator": "NFHS-ANC4", "part": "denominator"}]}
                """);
        var district = given().get("/v1/areas?level=district&within=S20&limit=1")
                .jsonPath()
                .getString("items[0].code");
        var body = """
                area,indicator,period,value,status,note
                %1$s,seen,2013,30,provisional,two blocks are missing
                %1$s,all,2013,40,normal,by register
                """.formatted(district);

        var taken = Pushes.csv(state("s20-survey", "S20"), "", body);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        var stored = given().get("/v1/observations?area=" + district + "&indicator=NFHS-ANC4&period=2013")
                .jsonPath();
        assertThat(stored.getList("items.value", Float.class)).containsExactly(75f);
        assertThat(stored.getList("items.status")).containsExactly("provisional");
        assertThat(stored.getList("items.note")).containsExactly("two blocks are missing; by register");
    }

    @Test
    void halvesOfAClosedPeriodAreRefusedAsWholeFiguresAre() {
        ReviewedProgrammes.load();
        map(StateProviders.codeOf("S19"), """
                {"data": [{"element": "seen", "indicator": "T-REVIEWED-1", "part": "numerator"},
                          {"element": "all", "indicator": "T-REVIEWED-1", "part": "denominator"}]}
                """);
        var district = given().get("/v1/areas?level=district&within=S19&limit=1")
                .jsonPath()
                .getString("items[0].code");
        var body = """
                area,indicator,period,value,dataset
                %1$s,seen,2019-01,30,t-strict
                %1$s,all,2019-01,40,t-strict
                """.formatted(district);

        var late = Pushes.csv(Pushes.as(StateProviders.key("S19")), "", body);

        ProblemAssert.assertThat(late).is(ErrorCode.VALIDATION_FAILED);
        assertThat(late.jsonPath().getList("errors.code")).containsExactly("period-closed", "period-closed");
    }

    @Test
    void aQuarterHasOneNameByWhicheverItIsSent() {
        var twice = Pushes.csv(
                Pushes.direct(),
                "",
                Pushes.rows("t-quarter", "D445,NFHS-ANC1,FY2016-17-Q1,70", "D445,NFHS-ANC1,2016Q2,70"));
        var once = Pushes.csv(Pushes.direct(), "", Pushes.rows("t-quarter", "D445,NFHS-ANC1,2016AprilQ4,70"));

        ProblemAssert.assertThat(twice).is(ErrorCode.VALIDATION_FAILED).says("duplicate-in-submission");
        assertThat(once.statusCode()).as(once.asString()).isEqualTo(201);
        assertThat(given().get("/v1/observations?dataset=t-quarter&period=FY2016-17-Q4")
                        .jsonPath()
                        .getList("items.period"))
                .containsExactly("2017-Q1");
    }

    @Test
    void aRowMayGiveBothHalvesItself() {
        var body = """
                area,indicator,period,numerator,denominator,dataset
                D445,NFHS-ANC1,2020,1,3,t-ratio
                D445,NFHS-ANC4,2020,4,3,t-ratio
                D445,NFHS-BREG,2020,4,0,t-ratio
                """;

        var taken = Pushes.csv(Pushes.direct(), "?mode=partial", body);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(207);
        assertThat(taken.jsonPath().getList("remarks.code")).containsExactly("ratio-above-one", "ratio-incomplete");
        assertThat(given().get("/v1/observations?dataset=t-ratio").jsonPath().getList("items.value"))
                .containsExactly(33.33f);
    }

    @Test
    void codesOfOtherDirectoriesAndPeriodsOfOtherSystemsAreRead() {
        var rows = Pushes.rows(
                "t-spelled",
                "lgd:district:445,NFHS-ANC1,202004,70",
                "census2011:8,NFHS-ANC1,2020-M05,71",
                "IN-MH,NFHS-ANC1,2019April,72",
                "IN-MH,NFHS-ANC1,2019AprilS2,73");

        var taken = Pushes.csv(Pushes.direct(), "", rows);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        var stored = given().get("/v1/observations?dataset=t-spelled").jsonPath();
        assertThat(stored.getList("items.area")).containsExactlyInAnyOrder("D445", "D003", "S27", "S27");
        assertThat(stored.getList("items.period"))
                .containsExactlyInAnyOrder("2020-04", "2020-05", "FY2019-20", "FY2019-20-H2");
    }

    static Response map(String provider, String json) {
        return as("key_admin", Scope.CATALOGUE_WRITE)
                .contentType("application/json")
                .body(json.getBytes(StandardCharsets.UTF_8))
                .put("/v1/providers/" + provider + "/code-maps");
    }

    static RequestSpecification state(String provider, String area) {
        return Pushes.as(TestToken.of("key_" + provider).provider(provider).areas(area));
    }

    private static RequestSpecification as(String key, Scope scope) {
        return given().auth().oauth2(TestToken.of(key).scopes(scope).sign());
    }
}
