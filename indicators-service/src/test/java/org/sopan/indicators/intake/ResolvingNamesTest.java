package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

/// Names instead of codes: known ones pass with a note, others wait for a person.
@QuarkusTest
class ResolvingNamesTest {

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void aNameOfTheCatalogueIsUnderstoodInAnySpellingItHasAndNoted() {
        var rows = Pushes.rows(
                "t-names",
                "\"DOHAD, Gujarat\",NFHS-ANC1,2020,70",
                "Baramula,NFHS-ANC1,2020,71",
                "\"district:Aurangabad, Bihar\",NFHS-ANC1,2020,72",
                "जम्मू और कश्मीर,NFHS-ANC1,2020,73");

        var taken = Pushes.csv(Pushes.direct(), "", rows);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(taken.jsonPath().getInt("counts.warned")).isEqualTo(4);
        assertThat(taken.jsonPath().getInt("remarksByCode.area-by-name")).isEqualTo(4);
        var areas = given().get("/v1/observations?dataset=t-names").jsonPath().getList("items.area", String.class);
        assertThat(areas).contains("D445", "D003", "S01").hasSize(4);
    }

    @Test
    void aNameThatIsNotKnownWaitsForAPersonAndIsUnderstoodAfterwards() {
        var rows = "area,indicator,period,value\n\"district:Osmanabaad, Maharashtra\",NFHS-ANC1,2020,61\n";
        var first = Pushes.csv(OwnCodesTest.state("s27-survey", "S27"), "", rows);

        ProblemAssert.assertThat(first).is(ErrorCode.VALIDATION_FAILED).hasError("area", "area-unreadable");
        var asked = reviewer()
                .get("/v1/resolutions?provider=s27-survey&status=open")
                .jsonPath();
        var place = asked.getList("items.spelled").indexOf("district:Osmanabaad, Maharashtra");
        assertThat(place).as(asked.prettify()).isNotNegative();
        var id = asked.getString("items[" + place + "].id");
        var candidate = asked.getString("items[" + place + "].candidates[0].area");

        var answered = reviewer()
                .contentType("application/json")
                .body("{\"status\": \"confirmed\", \"area\": \"" + candidate + "\"}")
                .put("/v1/resolutions/" + id);

        assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(200);
        assertThat(answered.jsonPath().getString("status")).isEqualTo("confirmed");
        var second = Pushes.csv(OwnCodesTest.state("s27-survey", "S27"), "", rows);
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(201);
        var again = reviewer()
                .contentType("application/json")
                .body("{\"status\": \"dismissed\"}")
                .put("/v1/resolutions/" + id);
        ProblemAssert.assertThat(again).is(ErrorCode.CONFLICT).says("confirmed already");
    }

    @Test
    void aMisspelledStateIsAskedForOnceAndNotWithEachOfItsDistricts() {
        var rows = """
                area,indicator,period,value,dataset
                "district:Patan, Gujrat",NFHS-ANC1,2020,61,t-state
                "district:Kheda, Gujrat",NFHS-ANC1,2020,61,t-state
                """;
        Pushes.csv(Pushes.direct(), "", rows).then().statusCode(422);

        var asked = reviewer()
                .get("/v1/resolutions?provider=direct&status=open&limit=1000")
                .jsonPath();

        assertThat(asked.getList("items.spelled")).contains("Gujrat").doesNotContain("district:Patan, Gujrat");
        var place = asked.getList("items.spelled").indexOf("Gujrat");
        assertThat(asked.getString("items[" + place + "].candidates[0].area")).isEqualTo("S24");
        assertThat(asked.getInt("items[" + place + "].rows")).isEqualTo(2);
    }

    @Test
    void aDryRunAsksNobodyAndAProviderSeesItsOwnNamesAlone() {
        var rows = "area,indicator,period,value\n\"district:Nashikk, Maharashtra\",NFHS-ANC1,2020,61\n";
        Pushes.csv(OwnCodesTest.state("s27-survey", "S27"), "?dryRun=true", rows);

        var own = given().auth()
                .oauth2(TestToken.of("key_s27")
                        .provider("s27-survey")
                        .scopes(Scope.OBSERVATIONS_WRITE)
                        .sign())
                .get("/v1/resolutions?limit=1000")
                .jsonPath();

        assertThat(own.getList("items.spelled")).doesNotContain("district:Nashikk, Maharashtra", "Gujrat");
        assertThat(given().get("/v1/resolutions").statusCode()).isEqualTo(401);
    }

    private static RequestSpecification reviewer() {
        return given().auth()
                .oauth2(TestToken.of("key_review")
                        .scopes(Scope.OBSERVATIONS_REVIEW)
                        .sign());
    }
}
