package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
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

    @Test
    void answersThatAreGivenAtOnceAreAllLearnt() throws InterruptedException {
        var names = List.of("Kolhapurr", "Solapurr", "Nagpurr", "Latuur", "Buldhanaa", "Akolaa", "Dhulee", "Palgharr");
        var rows = names.stream()
                .map(name -> "\"district:" + name + ", Maharashtra\",NFHS-ANC1,2020,61\n")
                .collect(Collectors.joining("", "area,indicator,period,value,dataset\n", ""))
                .replace("61\n", "61,survey\n");
        Pushes.csv(OwnCodesTest.state("s27-survey", "S27"), "", rows).then().statusCode(422);
        var asked = reviewer()
                .get("/v1/resolutions?provider=s27-survey&status=open&limit=1000")
                .jsonPath();
        var answers = names.stream()
                .map(name -> asked.getList("items.spelled").indexOf("district:" + name + ", Maharashtra"))
                .<Callable<Response>>map(place -> {
                    var id = asked.getString("items[" + place + "].id");
                    var area = asked.getString("items[" + place + "].candidates[0].area");
                    return () -> answer(reviewer(), id, area);
                })
                .toList();

        try (var people = Executors.newFixedThreadPool(names.size())) {
            assertThat(people.invokeAll(answers))
                    .extracting(each -> each.resultNow().statusCode())
                    .containsOnly(200);
        }

        var taken = Pushes.csv(OwnCodesTest.state("s27-survey", "S27"), "", rows);
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
    }

    @Test
    void aSpellingThatLeftTheCodeMapIsAskedForAgain() {
        var rows = "area,indicator,period,value\n\"district:Vadodaraa, Gujarat\",NFHS-ANC1,2020,61\n";
        Pushes.csv(OwnCodesTest.state("s24-survey", "S24"), "", rows).then().statusCode(422);
        var before = given().get("/v1/providers/s24-survey/code-maps");
        confirm("s24-survey", "district:Vadodaraa, Gujarat");

        var unaware = keeper().header("If-Match", before.header("ETag"))
                .contentType("application/json")
                .body("{}")
                .put("/v1/providers/s24-survey/code-maps");
        var now = given().get("/v1/providers/s24-survey/code-maps");
        var aware = keeper().header("If-Match", now.header("ETag"))
                .contentType("application/json")
                .body("{}")
                .put("/v1/providers/s24-survey/code-maps");

        ProblemAssert.assertThat(unaware).is(ErrorCode.PRECONDITION_FAILED);
        assertThat(now.asString()).contains("district:Vadodaraa, Gujarat");
        assertThat(aware.statusCode()).as(aware.asString()).isEqualTo(200);
        Pushes.csv(OwnCodesTest.state("s24-survey", "S24"), "", rows).then().statusCode(422);
        confirm("s24-survey", "district:Vadodaraa, Gujarat");
        assertThat(Pushes.csv(OwnCodesTest.state("s24-survey", "S24"), "", rows).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aReviewerOfOneStateDoesNotAnswerForAnothersProvider() {
        var rows = "area,indicator,period,value\n\"district:Mahesanaa, Gujarat\",NFHS-ANC1,2020,61\n";
        Pushes.csv(OwnCodesTest.state("s24-survey", "S24"), "", rows).then().statusCode(422);
        var id = idOf("s24-survey", "district:Mahesanaa, Gujarat");

        var area = answer(reviewerOf("S27"), id, "D475");
        var dismissed = reviewerOf("S27")
                .contentType("application/json")
                .body("{\"status\": \"dismissed\"}")
                .put("/v1/resolutions/" + id);
        var own = reviewerOf("S24")
                .contentType("application/json")
                .body("{\"status\": \"dismissed\"}")
                .put("/v1/resolutions/" + id);

        ProblemAssert.assertThat(area).is(ErrorCode.AREA_NOT_ALLOWED).says("s24-survey");
        ProblemAssert.assertThat(dismissed).is(ErrorCode.AREA_NOT_ALLOWED);
        assertThat(own.statusCode()).as(own.asString()).isEqualTo(200);
    }

    /// Says that a name means what is most like it.
    private static void confirm(String provider, String spelled) {
        var id = idOf(provider, spelled);
        var area = reviewer().get("/v1/resolutions/" + id).jsonPath().getString("candidates[0].area");
        answer(reviewer(), id, area).then().statusCode(200);
    }

    private static String idOf(String provider, String spelled) {
        var asked = reviewer()
                .get("/v1/resolutions?provider=" + provider + "&status=open&limit=1000")
                .jsonPath();
        var place = asked.getList("items.spelled").indexOf(spelled);
        assertThat(place).as(asked.prettify()).isNotNegative();
        return asked.getString("items[" + place + "].id");
    }

    private static Response answer(RequestSpecification who, String id, String area) {
        return who.contentType("application/json")
                .body("{\"status\": \"confirmed\", \"area\": \"" + area + "\"}")
                .put("/v1/resolutions/" + id);
    }

    private static RequestSpecification keeper() {
        return given().auth()
                .oauth2(TestToken.of("key_keeper").scopes(Scope.CATALOGUE_WRITE).sign());
    }

    private static RequestSpecification reviewerOf(String area) {
        return given().auth()
                .oauth2(TestToken.of("key_review_" + area)
                        .scopes(Scope.OBSERVATIONS_REVIEW)
                        .areas(area)
                        .sign());
    }

    private static RequestSpecification reviewer() {
        return given().auth()
                .oauth2(TestToken.of("key_review")
                        .scopes(Scope.OBSERVATIONS_REVIEW)
                        .sign());
    }
}
