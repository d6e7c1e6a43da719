package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

@QuarkusTest
class PushingFiguresTest {

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void aStatesFileIsAcceptedWholeAndReadBackAsItWasSent() {
        var file = Packs.text("nfhs/figures/S27.csv");

        var pushed = Pushes.csv(Pushes.maharashtra(), "", file);

        pushed.then().statusCode(201);
        var id = pushed.jsonPath().getString("id");
        assertThat(pushed.header("Location")).endsWith("/v1/submissions/" + id);
        assertThat(pushed.jsonPath().getInt("counts.rows")).isEqualTo(272);
        assertThat(pushed.jsonPath().getInt("counts.accepted")).isEqualTo(272);
        var washim = given().get("/v1/observations?area=D499&indicator=NFHS-EXBF&dataset=survey&period=2020");
        assertThat(washim.jsonPath().getList("items")).hasSize(1);
        var all = given().get("/v1/observations?within=S27&programme=NFHS&dataset=survey&limit=1000")
                .jsonPath();
        assertThat(asCsvRows(all))
                .containsExactlyInAnyOrderElementsOf(file.lines().skip(1).toList());
    }

    @Test
    void aRepeatIsRecognisedAndMakesNoRevision() {
        var first = Pushes.csv(
                Pushes.direct(), "", Pushes.rows("t-repeat", "D445,NFHS-ANC1,2020,70", "D445,NFHS-ANC4,2020,60"));
        var second = Pushes.csv(
                Pushes.direct(), "", Pushes.rows("t-repeat", "D445,NFHS-ANC1,2020,70.00", "D445,NFHS-ANC4,2020,61"));

        assertThat(counts(first)).isEqualTo("added 2 revised 0 unchanged 0 rejected 0");
        assertThat(counts(second)).isEqualTo("added 0 revised 1 unchanged 1 rejected 0");
        var history = given().get("/v1/observations/NFHS-ANC4:D445:2020:t-repeat/revisions")
                .jsonPath();
        assertThat(history.getList("items.revision")).containsExactly(1, 2);
        assertThat(history.getList("items.value")).containsExactly(60, 61);
        var unchanged = given().get("/v1/observations/NFHS-ANC1:D445:2020:t-repeat/revisions")
                .jsonPath();
        assertThat(unchanged.getList("items")).hasSize(1);
    }

    @Test
    void oneWrongRowRefusesAllAndIsNamedToTheLetter() {
        var body = Pushes.rows(
                "t-atomic", "D445,NFHS-ANC1,2020,70", "D445,NFHS-ANC4,2020,104.2", "Dahodd,NFHS-ANC4,2020,50");

        var refused = Pushes.csv(Pushes.direct(), "", body);

        ProblemAssert.assertThat(refused)
                .is(ErrorCode.VALIDATION_FAILED)
                .says("2 of 3 rows", "line 3", "NFHS-ANC4", "104.2", "0..100 %")
                .hasError("value", "value-out-of-range")
                .hasError("area", "area-unreadable");
        assertThat(refused.jsonPath().getInt("errors[0].line")).isEqualTo(3);
        assertThat(refused.jsonPath().getInt("errors[0].column")).isEqualTo(21);
        assertThat(refused.jsonPath().getString("errors[1].suggestion")).isEqualTo("D445 Dohad");
        assertThat(given().get("/v1/observations?dataset=t-atomic").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void inPartialModeRightRowsAreTakenAndWrongOnesListed() {
        var body = Pushes.rows(
                "t-partial", "D445,NFHS-ANC1,2020,70", "D445,NFHS-ANC9,2020,50", "D445,NFHS-ANC4,2020,(50)");

        var taken = Pushes.csv(Pushes.direct(), "?mode=partial", body);

        taken.then().statusCode(207);
        assertThat(counts(taken)).isEqualTo("added 1 revised 0 unchanged 0 rejected 2");
        var stored = as("key_direct")
                .get("/v1/submissions/" + taken.jsonPath().getString("id"))
                .jsonPath();
        assertThat(stored.getList("remarks.code")).containsExactly("indicator-unknown", "value-parenthesised");
        assertThat(stored.getList("remarks.row")).containsExactly(2, 3);
        assertThat(stored.getString("remarks[0].suggestion")).isIn("NFHS-ANC1", "NFHS-ANC4");
        assertThat(stored.getString("remarks[1].found")).isEqualTo("(50)");
        assertThat(stored.getString("remarks[1].suggestion")).isEqualTo("50");
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndWritesNothing() {
        Pushes.csv(Pushes.direct(), "", Pushes.rows("t-dry", "D445,NFHS-ANC1,2020,70"))
                .then()
                .statusCode(201);

        var tried = Pushes.csv(
                Pushes.direct(),
                "?dryRun=true",
                Pushes.rows("t-dry", "D445,NFHS-ANC1,2020,71", "D445,NFHS-ANC4,2020,60"));

        tried.then().statusCode(200);
        assertThat(tried.jsonPath().getBoolean("dryRun")).isTrue();
        assertThat(counts(tried)).isEqualTo("added 1 revised 1 unchanged 0 rejected 0");
        assertThat(given().get("/v1/observations?dataset=t-dry").jsonPath().getList("items.value"))
                .containsExactly(70);
        assertThat(as("key_direct")
                        .get("/v1/submissions/" + tried.jsonPath().getString("id"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFigureGivenTwiceIsRefusedWithBothLines() {
        var body = Pushes.rows("t-twice", "D445,NFHS-ANC1,2020,70", "D445,NFHS-ANC4,2020,60", "d445,NFHS-ANC1,2020,71");

        var atomic = Pushes.csv(Pushes.direct(), "", body);
        var partial = Pushes.csv(Pushes.direct(), "?mode=partial", body);

        ProblemAssert.assertThat(atomic)
                .is(ErrorCode.VALIDATION_FAILED)
                .says("row 1 (line 2), row 3 (line 4)")
                .hasError("", "duplicate-in-submission");
        assertThat(counts(partial)).isEqualTo("added 1 revised 0 unchanged 0 rejected 2");
        assertThat(partial.jsonPath().getList("remarks.line")).containsExactly(2, 4);
    }

    @Test
    void anAreaOfAnotherStateIsForbiddenAndNamed() {
        var body = "area,indicator,period,value\nD475,NFHS-ANC1,2020,84.6\nD445,NFHS-ANC1,2020,70\n";

        var atomic = Pushes.csv(Pushes.maharashtra(), "", body);
        var all = Pushes.csv(
                Pushes.maharashtra(), "?mode=partial", "area,indicator,period,value\nD445,NFHS-ANC1,2020,70\n");
        var some = Pushes.csv(Pushes.maharashtra(), "?mode=partial&dryRun=true", body);

        ProblemAssert.assertThat(atomic)
                .is(ErrorCode.AREA_NOT_ALLOWED)
                .says("D445 Dohad", "line 3", "S27")
                .hasError("area", "area-not-allowed");
        ProblemAssert.assertThat(all).is(ErrorCode.AREA_NOT_ALLOWED).says("D445");
        assertThat(some.jsonPath().getInt("counts.rejected")).isEqualTo(1);
    }

    @Test
    void aKeyNarrowsItsProviderAndNeverWidensIt() {
        var figure = "area,indicator,period,value\nD475,NFHS-ANC1,2020,84.6\n";
        var narrow = Pushes.as(TestToken.of("key_d445").provider("nfhs").areas("D445"));
        var foreign = Pushes.as(TestToken.of("key_any").provider("s24-survey").areas("S27"));
        var unknown = Pushes.as(TestToken.of("key_any").provider("nobody"));

        ProblemAssert.assertThat(Pushes.csv(narrow, "?dryRun=true", figure))
                .is(ErrorCode.AREA_NOT_ALLOWED)
                .says("D445");
        ProblemAssert.assertThat(Pushes.csv(foreign, "?dryRun=true", figure)).is(ErrorCode.AREA_NOT_ALLOWED);
        ProblemAssert.assertThat(Pushes.csv(unknown, "?dryRun=true", figure))
                .is(ErrorCode.FORBIDDEN)
                .says("nobody");
    }

    @Test
    void aProviderWritesItsOwnIndicatorsAndDatasetsOnly() {
        var indicator = Pushes.csv(Pushes.maharashtra(), "", "area,indicator,period,value\nD475,ADP-HN-02,2020,84.6\n");
        var dataset = Pushes.csv(
                Pushes.maharashtra(), "", "area,indicator,period,value,dataset\nD475,NFHS-ANC1,2020,84.6,verified\n");

        ProblemAssert.assertThat(indicator)
                .is(ErrorCode.VALIDATION_FAILED)
                .says("ADP-HN-02", "s27-survey", "NFHS-*")
                .hasError("indicator", "indicator-not-allowed");
        ProblemAssert.assertThat(dataset)
                .is(ErrorCode.VALIDATION_FAILED)
                .says("verified", "survey")
                .hasError("dataset", "dataset-not-allowed");
    }

    @Test
    void withoutAKeyOrTheScopeNothingIsTaken() {
        var body = Pushes.rows("t-none", "D445,NFHS-ANC1,2020,70");

        var anonymous = Pushes.csv(given(), "", body);
        var reader = Pushes.csv(
                given().auth()
                        .oauth2(TestToken.of("key_r")
                                .scopes(Scope.RANKINGS_LIVE)
                                .sign()),
                "",
                body);

        ProblemAssert.assertThat(anonymous).is(ErrorCode.UNAUTHENTICATED);
        ProblemAssert.assertThat(reader).is(ErrorCode.FORBIDDEN).says("observations:write");
    }

    @Test
    void aRowWithoutADatasetGoesWhereTheProgrammeReads() {
        var body = "area,indicator,period,value\nD475,NFHS-ANC1,2015,82\n";

        var pushed = Pushes.csv(Pushes.direct(), "", body);
        var adp = Pushes.csv(Pushes.direct(), "", "area,indicator,period,value\nD475,ADP-HN-02,2026-04,82\n");

        assertThat(pushed.statusCode()).isEqualTo(201);
        assertThat(given().get("/v1/observations?area=D475&indicator=NFHS-ANC1&period=2015")
                        .jsonPath()
                        .getList("items.dataset"))
                .contains("survey");
        assertThat(adp.statusCode()).isEqualTo(201);
        assertThat(as("key_direct")
                        .get("/v1/observations?area=D475&indicator=ADP-HN-02")
                        .jsonPath()
                        .getList("items.dataset"))
                .containsExactly("self-reported");
    }

    @Test
    void aSubmissionIsSeenByItsOwnProviderOnly() {
        var id = Pushes.csv(Pushes.direct(), "", Pushes.rows("t-own", "D445,NFHS-ANC1,2020,70"))
                .jsonPath()
                .getString("id");

        assertThat(as("key_direct").get("/v1/submissions/" + id).statusCode()).isEqualTo(200);
        ProblemAssert.assertThat(as("key_other").get("/v1/submissions/" + id))
                .is(ErrorCode.NOT_FOUND)
                .says(id);
        ProblemAssert.assertThat(given().get("/v1/submissions/" + id)).is(ErrorCode.UNAUTHENTICATED);
    }

    private static RequestSpecification as(String subject) {
        return given().auth().oauth2(TestToken.of(subject).sign());
    }

    private static String counts(Response response) {
        var json = response.jsonPath();
        return "added " + json.getInt("counts.added") + " revised " + json.getInt("counts.revised") + " unchanged "
                + json.getInt("counts.unchanged") + " rejected " + json.getInt("counts.rejected");
    }

    private static List<String> asCsvRows(JsonPath page) {
        return page.<Map<String, Object>>getList("items").stream()
                .map(item -> String.join(
                        ",",
                        String.valueOf(item.get("area")),
                        String.valueOf(item.get("indicator")),
                        String.valueOf(item.get("period")),
                        item.get("value") == null ? "" : String.valueOf(item.get("value")),
                        String.valueOf(item.get("status")),
                        String.valueOf(item.get("dataset"))))
                .toList();
    }
}
