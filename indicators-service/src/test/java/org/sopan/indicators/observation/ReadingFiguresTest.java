package org.sopan.indicators.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

@QuarkusTest
class ReadingFiguresTest {

    @BeforeEach
    void figures() {
        Packs.loadAll();
        var file = Packs.text("nfhs/figures/S22.csv").replace(",survey", ",t-read");
        Pushes.csv(Pushes.direct(), "", file).then().statusCode(201);
    }

    @Test
    void filtersNarrowWhatIsRead() {
        assertThat(read("?dataset=t-read&indicator=NFHS-ANC1&period=2020")).hasSize(10);
        assertThat(read("?dataset=t-read&indicator=NFHS-ANC1&from=2016")).hasSize(10);
        assertThat(read("?dataset=t-read&indicator=NFHS-ANC1&to=2016")).hasSize(10);
        assertThat(read("?dataset=t-read&area=D381&area=D383&indicator=NFHS-ANC1"))
                .hasSize(4);
        assertThat(read("?dataset=t-read&within=S22&indicator=NFHS-ANC1&status=missing"))
                .hasSize(4);
        assertThat(read("?dataset=t-read&within=S27")).isEmpty();
        assertThat(read("?dataset=t-read&programme=NFHS&indicator=NFHS-ANC1&indicator=NFHS-ANC4&period=2015"))
                .hasSize(20);
    }

    @Test
    void aTableHoldsAllFiguresInOneStream() {
        var csv = given().get("/v1/observations?dataset=t-read&format=csv");
        var lines = csv.body().asString().split("\r\n", -1);

        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(lines[0]).startsWith("area,indicator,period,value,status,dataset,note,revision");
        assertThat(lines).hasSize(1 + 680 + 1);
        var ndjson = given().accept("application/x-ndjson").get("/v1/observations?dataset=t-read&area=D381");
        assertThat(ndjson.body().asString().lines()).hasSize(68).allMatch(line -> line.contains("\"area\":\"D381\""));
    }

    @Test
    void aTableHasNoPages() {
        ProblemAssert.assertThat(given().get("/v1/observations?dataset=t-read&format=csv&limit=5"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("limit");
    }

    @Test
    void pagesGoThroughAllFiguresOnceInTheirOrder() {
        var keys = new ArrayList<String>();
        var cursor = "";
        do {
            var page = given().get("/v1/observations?dataset=t-read&limit=300" + cursor)
                    .jsonPath();
            keys.addAll(page.getList("items.key", String.class));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());

        assertThat(keys).hasSize(680).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aCursorOfOtherFiltersIsRefused() {
        var cursor = given().get("/v1/observations?dataset=t-read&limit=2")
                .jsonPath()
                .getString("next");

        ProblemAssert.assertThat(given().get("/v1/observations?dataset=survey&limit=2&cursor=" + cursor))
                .is(ErrorCode.INVALID_CURSOR);
    }

    @Test
    void aFigureCarriesItsHalvesItsPeriodAndWhereItsValueIsFrom() {
        var submission = Pushes.csv(Pushes.direct(), "", """
                area,indicator,period,numerator,denominator,dataset
                D475,NFHS-ANC1,FY2024-25-Q4,161,200,t-carries
                """).jsonPath().getString("id");
        Pushes.direct()
                .contentType("application/json")
                .body("{\"reason\": \"wrong quarter\"}")
                .post("/v1/submissions/" + submission + "/withdrawal")
                .then()
                .statusCode(201);

        var history = given().get("/v1/observations/NFHS-ANC1:D475:FY2024-25-Q4:t-carries/revisions")
                .jsonPath();
        var csv = given().get("/v1/observations?dataset=t-carries&format=csv&status=withdrawn")
                .asString()
                .lines()
                .toList();

        assertThat(history.getMap("items[0]"))
                .containsEntry("numerator", 161)
                .containsEntry("denominator", 200)
                .containsEntry("value", 80.5f)
                .containsEntry("state", "S27")
                .containsEntry("periodStart", "2025-01-01")
                .containsEntry("periodEnd", "2025-03-31")
                .containsEntry("periodLabel", "January–March 2025")
                .containsEntry("origin", null);
        assertThat(history.getList("items.origin")).containsExactly(null, 2);
        assertThat(csv.get(0))
                .endsWith(
                        ",acceptedAt,numerator,denominator,state,periodStart,periodEnd,periodLabel,origin,evidence,reason");
        assertThat(csv.get(1)).endsWith("Z,,,S27,2025-01-01,2025-03-31,January–March 2025,2,,wrong quarter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "ndjson", "json-stat", "sdmx-csv", "sdmx-json", "parquet"})
    void whoHasAnAnswerIsToldSoUntilAFigureChanges(String format) {
        var dataset = format.startsWith("sdmx") ? "survey" : "t-tag-" + format;
        var address = "/v1/observations?programme=NFHS&area=D475&period=2009&dataset=" + dataset + "&format=" + format;
        push(dataset, "D475,NFHS-ANC1,2009,1");
        var first = given().get(address);
        var again = askedAgain(address);
        push(dataset, "D475,NFHS-ANC1,2009,2");
        var changed = given().header("If-None-Match", again.header("ETag")).get(address);
        push(dataset, "D475,NFHS-ANC1,2009,1");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(again.header("ETag"));
    }

    @Test
    void readersOfDifferentReachHaveDifferentTags() {
        var address = "/v1/observations?dataset=t-read&area=D381";
        var anybody = given().get(address);
        var keyed = given().auth().oauth2(TestToken.of("key_reader").sign()).get(address);

        assertThat(keyed.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(keyed.header("ETag")).isNotEqualTo(anybody.header("ETag"));
        assertThat(anybody.header("Vary")).isEqualTo("Accept, Accept-Encoding, Accept-Language");
    }

    @Test
    void whatAFigureWasAtAnInstantIsReadExactly() {
        var first = Pushes.csv(Pushes.direct(), "", Pushes.rows("t-instant", "D445,NFHS-ANC1,2020,1"));
        var second = Pushes.csv(Pushes.direct(), "", Pushes.rows("t-instant", "D445,NFHS-ANC1,2020,2"));
        var atFirst = first.jsonPath().getString("acceptedAt");
        var atSecond = second.jsonPath().getString("acceptedAt");

        assertThat(read("?dataset=t-instant&asOf=" + atFirst)).containsExactly(1);
        assertThat(read("?dataset=t-instant&asOf=" + atSecond)).containsExactly(2);
        assertThat(read("?dataset=t-instant&asOf=2020-01-01T00:00:00%2B05:30")).isEmpty();
        ProblemAssert.assertThat(given().get("/v1/observations?asOf=yesterday"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("yesterday");
        ProblemAssert.assertThat(given().get("/v1/observations?asOf=2999-01-01T00:00:00Z"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("later than now");
    }

    @Test
    void withoutAKeyOnlyOpenProgrammesAreRead() {
        Pushes.csv(Pushes.direct(), "", "area,indicator,period,value,dataset\nD445,ADP-HN-02,2026-04,50,t-open\n")
                .then()
                .statusCode(201);

        var withKey = given().auth()
                .oauth2(TestToken.of("key_reader").sign())
                .get("/v1/observations?dataset=t-open")
                .jsonPath();
        ProblemAssert.assertThat(given().get("/v1/observations?indicator=ADP-HN-02"))
                .is(ErrorCode.UNAUTHENTICATED)
                .says("ADP-HN-02");
        ProblemAssert.assertThat(given().get("/v1/observations/ADP-HN-02:D445:2026-04:t-open/revisions"))
                .is(ErrorCode.UNAUTHENTICATED);
        assertThat(withKey.getList("items")).hasSize(1);
        assertThat(read("?dataset=t-open")).isEmpty();
    }

    @Test
    void aHistoryThatIsNotThereIsNamed() {
        ProblemAssert.assertThat(given().get("/v1/observations/NFHS-ANC1:D445:2020:t-not-there/revisions"))
                .is(ErrorCode.NOT_FOUND)
                .says("NFHS-ANC1:D445:2020:t-not-there");
        ProblemAssert.assertThat(given().get("/v1/observations/NFHS-ANC1/revisions"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("indicator:area:period:dataset");
    }

    private static List<Object> read(String query) {
        return given().urlEncodingEnabled(false)
                .get("/v1/observations" + query + "&limit=1000")
                .jsonPath()
                .getList("items.value");
    }

    /// With the tag of an answer that was just given; the tag changes once more when a push gets its place in the log.
    private static Response askedAgain(String address) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var again = given().get(address);
        while (again.statusCode() != 304 && System.nanoTime() < end) {
            again = given().header("If-None-Match", again.header("ETag")).get(address);
        }
        return again;
    }

    private static void push(String dataset, String... rows) {
        Pushes.csv(Pushes.direct(), "", Pushes.rows(dataset, rows)).then().statusCode(201);
    }
}
