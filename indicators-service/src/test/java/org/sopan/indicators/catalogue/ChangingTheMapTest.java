package org.sopan.indicators.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

/// The administrative map changes: a newer directory, boundary events, areas that begin and end.
@QuarkusTest
class ChangingTheMapTest {

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void aNewerDirectoryIsShownFirstAndThenAppliedAsItWasShown() {
        var directory = """
                code,level,parent,name
                S31,state,IN,Lakshadweep
                D553,district,S31,Lakshadweep Islands
                B99553,block,D553,Minicoy North
                """;

        var shown = put("", directory);

        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        var diff = shown.jsonPath();
        assertThat(diff.getBoolean("applied")).isFalse();
        assertThat(diff.getList("added.code")).containsExactly("B99553");
        assertThat(diff.getString("renamed[0].after.name")).isEqualTo("Lakshadweep Islands");
        assertThat(diff.getList("missing")).hasSizeGreaterThan(700);
        assertThat(given().get("/v1/areas/B99553").statusCode()).isEqualTo(404);

        ProblemAssert.assertThat(put("?apply=0000000000000000", directory)).is(ErrorCode.PRECONDITION_FAILED);
        var applied = put("?on=2026-04-01&apply=" + diff.getString("name"), directory);

        assertThat(applied.statusCode()).as(applied.asString()).isEqualTo(200);
        assertThat(applied.jsonPath().getBoolean("applied")).isTrue();
        var renamed = given().get("/v1/areas/D553").jsonPath();
        assertThat(renamed.getString("names.en")).isEqualTo("Lakshadweep Islands");
        assertThat(renamed.getList("aliases", String.class)).isNotEmpty();
        assertThat(given().get("/v1/areas/B99553").jsonPath().getString("parent"))
                .isEqualTo("D553");
        var again = put("", directory).jsonPath();
        assertThat(again.getList("added")).isEmpty();
        assertThat(again.getList("renamed")).isEmpty();
    }

    @Test
    void aDirectoryThatCannotBeReadIsRefusedLineByLine() {
        var refused = put("", "code,level,parent,name\nX9,state,IN,Nowhere\nD445,district,S24,\n");
        var header = put("", "id,name\n1,x\n");

        ProblemAssert.assertThat(refused).is(ErrorCode.VALIDATION_FAILED).says("2 wrong lines");
        assertThat(refused.jsonPath().getList("errors.line")).containsExactly(2, 3);
        ProblemAssert.assertThat(header).is(ErrorCode.VALIDATION_FAILED).says("needed are code, parent, name");
    }

    @Test
    void anAreaTakesNoFiguresOfAPeriodInWhichItDidNotExist() {
        var pack = """
                {"code": "T-MAP", "names": {"en": "A change"}, "version": "1", "source": "made up for a test",
                 "licence": "none",
                 "areas": [{"code": "B99001", "parent": "D553", "names": {"en": "Old town"}},
                           {"code": "B99002", "parent": "D553", "names": {"en": "New town"}}],
                 "boundaryEvents": [{"code": "old-to-new", "change": "split", "on": "2016-10-11",
                                     "predecessors": ["B99001"], "successors": ["B99002"]}],
                 "campaigns": [{"code": "T-CAMPAIGN", "names": {"en": "A push"}, "programme": "NFHS",
                                "indicators": ["NFHS-ANC1"], "from": "2026-01-28", "to": "2026-04-14",
                                "saturation": 100, "source": "made up for a test"}],
                 "targets": [{"indicator": "NFHS-ANC1", "by": "2030", "value": 95, "source": "made up for a test"}]}
                """;
        assertThat(Packs.put("T-MAP", pack).statusCode()).isEqualTo(200);

        var taken = Pushes.csv(
                Pushes.direct(),
                "?mode=partial",
                Pushes.rows(
                        "t-map",
                        "B99001,NFHS-ANC1,2015,70",
                        "B99001,NFHS-ANC1,2020,70",
                        "B99002,NFHS-ANC1,2015,70",
                        "B99002,NFHS-ANC1,2020,70"));

        assertThat(taken.jsonPath().getList("remarks.code")).containsExactly("area-not-valid", "area-not-valid");
        assertThat(taken.jsonPath().getList("remarks.row")).containsExactly(2, 3);
        assertThat(given().get("/v1/areas/B99001").jsonPath().getString("validTo"))
                .isEqualTo("2016-10-11");
        assertThat(given().get("/v1/areas/B99002").jsonPath().getString("validFrom"))
                .isEqualTo("2016-10-11");
        assertThat(given().get("/v1/campaigns/T-CAMPAIGN").jsonPath().getList("indicators"))
                .containsExactly("NFHS-ANC1");
        assertThat(given().get("/v1/targets?indicator=NFHS-ANC1").jsonPath().getList("items.by"))
                .containsExactly("2030");
        assertThat(given().get("/v1/boundary-events").jsonPath().getList("items.code"))
                .contains("old-to-new");
    }

    @Test
    void theShippedMapKnowsWhenDistrictsBegan() {
        var taken = Pushes.csv(
                Pushes.direct(),
                "?mode=partial",
                Pushes.rows(
                        "t-shipped",
                        "D742,NFHS-ANC1,2015,70",
                        "D742,NFHS-ANC1,2021,70",
                        "D690,NFHS-ANC1,2015,70",
                        "D509,NFHS-ANC1,2015,70",
                        "D642,NFHS-ANC1,2015,70"));

        assertThat(taken.jsonPath().getList("remarks.code")).containsExactly("area-not-valid", "area-not-valid");
        assertThat(taken.jsonPath().getList("remarks.row")).containsExactly(1, 3);
        assertThat(given().get("/v1/areas/D742").jsonPath().getString("validFrom"))
                .isEqualTo("2021-12-13");
        assertThat(given().get("/v1/boundary-events?area=D228").jsonPath().getList("items.change"))
                .containsExactly("renamed", "carved-out");
    }

    @Test
    void aRowMaySayThatADistrictHadNoFigureBeforeItBeganAndTheShippedSurveyDoes() {
        var missing = "area,indicator,period,value,status,dataset\nD687,NFHS-ANC1,2015,,missing,t-before\n";

        var said = Pushes.csv(Pushes.direct(), "", missing);
        var survey = Pushes.csv(Pushes.direct(), "?dryRun=true", Packs.text("nfhs/figures/S36.csv"));

        assertThat(said.statusCode()).as(said.asString()).isEqualTo(201);
        assertThat(survey.statusCode()).as(survey.asString()).isEqualTo(200);
        assertThat(survey.jsonPath().getInt("counts.rejected")).isZero();
    }

    @Test
    void aPackThatTellsOfUnknownAreasOrAnEmptyWindowIsRefused() {
        var pack = """
                {"code": "T-BAD", "names": {"en": "Wrong"}, "version": "1", "source": "made up", "licence": "none",
                 "boundaryEvents": [{"code": "x", "change": "merged", "on": "2016-10-11",
                                     "predecessors": ["D9998"], "successors": ["D445"]}],
                 "campaigns": [{"code": "T-C", "names": {"en": "A push"}, "programme": "NONE", "indicators": ["NFHS-ANC1"],
                                "from": "2026-04-28", "to": "2026-04-14", "saturation": 100, "source": "made up"}]}
                """;

        var codes = Packs.put("T-BAD", pack).jsonPath().getList("errors.code", String.class).stream()
                .collect(Collectors.toSet());

        assertThat(codes).containsExactlyInAnyOrder("area-unknown", "programme-unknown", "window-empty");
    }

    private static Response put(String query, String directory) {
        return given().auth()
                .oauth2(TestToken.of("key_admin").scopes(Scope.CATALOGUE_WRITE).sign())
                .contentType("text/csv")
                .body(directory)
                .put("/v1/areas/import" + query);
    }
}
