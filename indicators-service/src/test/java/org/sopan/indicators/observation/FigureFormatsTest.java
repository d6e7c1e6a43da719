package org.sopan.indicators.observation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// Figures in the forms standard tools read, and what changed since an earlier answer.
@QuarkusTest
class FigureFormatsTest {

    private static final String MANIPUR = "/v1/observations?programme=NFHS&within=S22&dataset=survey";

    @BeforeEach
    void figures() {
        Packs.loadAll();
        Pushes.csv(Pushes.direct(), "", Packs.text("nfhs/figures/S22.csv"))
                .then()
                .statusCode(201);
    }

    @Test
    void jsonStatHoldsEveryFigureAtItsPlace() {
        var answer = given().accept("application/vnd.json-stat+json").get(MANIPUR);
        var cube = json(answer);

        assertThat(answer.contentType()).startsWith("application/vnd.json-stat+json");
        assertThat(answer.header("Vary")).contains("Accept");
        assertThat(cube.path("id").toString()).isEqualTo("[\"area\",\"indicator\",\"period\",\"dataset\"]");
        assertThat(cube.path("status").size()).isEqualTo(lines("ndjson"));
        assertThat(cube.path("value").size()).isEqualTo(withValue());
        assertThat(cube.at("/dimension/area/category/label/D381").asText())
                .isNotBlank()
                .isNotEqualTo("D381");
        assertThat(cube.at("/dimension/period/category/label/2020").asText()).isEqualTo("NFHS-5, 2019–21");
    }

    @Test
    void sdmxCsvHasARowPerFigureOfTheProgrammesDataflow() {
        var answer = given().get(MANIPUR + "&format=sdmx-csv");
        var lines = answer.asString().lines().toList();

        assertThat(answer.contentType()).startsWith("application/vnd.sdmx.data+csv");
        assertThat(answer.contentType()).contains("version=2.0.0");
        assertThat(lines.getFirst())
                .isEqualTo("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SOURCE,TIME_PERIOD,OBS_VALUE,"
                        + "OBS_STATUS,REVISION,UPDATED,UNIT_MEASURE,COMMENT_OBS,NUMERATOR,DENOMINATOR");
        assertThat(lines).hasSize(1 + lines("ndjson"));
        assertThat(lines).anyMatch(line -> line.startsWith("dataflow,SOPAN:NFHS(1.0),I,A,D381,NFHS-ANC1,survey,2020,"));
    }

    @Test
    void sdmxJsonHoldsTheSameObservations() {
        var message = json(given().accept("application/vnd.sdmx.data+json").get(MANIPUR));

        int observations = 0;
        for (var series : message.at("/data/dataSets/0/series")) {
            observations += series.path("observations").size();
        }
        assertThat(observations).isEqualTo(lines("ndjson"));
        assertThat(message.at("/data/structures/0/dimensions/series").findValuesAsText("id"))
                .startsWith("FREQ");
    }

    /// That the file holds what the table holds is shown by another library, in the module of the formats.
    @Test
    void parquetIsAFileForAnalysts() {
        var answer = given().get(MANIPUR + "&format=parquet");
        var bytes = answer.asByteArray();

        assertThat(answer.contentType()).startsWith("application/vnd.apache.parquet");
        assertThat(answer.header("Content-Disposition")).contains("observations.parquet");
        assertThat(new String(bytes, 0, 4, US_ASCII)).isEqualTo("PAR1");
        assertThat(new String(bytes, bytes.length - 4, 4, US_ASCII)).isEqualTo("PAR1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "ndjson"})
    void whoHasATableOfCompletenessIsToldSo(String format) {
        var address = "/v1/programmes/NFHS/completeness?within=S22&format=" + format + "&period=";
        var first = given().get(address + "2020");
        var again = given().header("If-None-Match", first.header("ETag")).get(address + "2020");
        var other = given().header("If-None-Match", first.header("ETag")).get(address + "2013");

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    /// A stream whose coding names it: the same rows in fewer bytes, with a tag of their own.
    @Test
    void answersGoOutCompressedToWhoeverAcceptsIt() throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + RestAssured.port + MANIPUR + "&format=csv");
        try (var client = HttpClient.newHttpClient()) {
            var plain = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(UTF_8));
            var packed = client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());

            assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo("identity");
            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(packed.headers().firstValue("ETag").orElseThrow()).endsWith("-gzip\"");
            assertThat(packed.body().length).isLessThan(plain.body().length() / 4);
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertThat(new String(unpacked.readAllBytes(), UTF_8)).isEqualTo(plain.body());
            }
        }
    }

    @Test
    void jsonStatHasItsPeriodsInTheOrderOfTime() {
        push("D448,NFHS-ANC1,2020,1", "D449,NFHS-ANC1,2015,2", "D449,NFHS-ANC1,FY2017-18,3");

        var cube = json(given().get("/v1/observations?dataset=t-position&area=D448&area=D449&format=json-stat"));

        assertThat(cube.at("/dimension/period/category/index").toString())
                .isEqualTo("[\"2015\",\"FY2017-18\",\"2020\"]");
        assertThat(cube.path("value").toString()).isEqualTo("{\"2\":1,\"3\":2,\"4\":3}");
    }

    @Test
    void sdmxIsOfAProgrammeAndHasNoPages() {
        ProblemAssert.assertThat(given().get("/v1/observations?format=sdmx-json"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("programme=");
        ProblemAssert.assertThat(given().get(MANIPUR + "&format=sdmx-csv&limit=5"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("limit");
        ProblemAssert.assertThat(given().get(MANIPUR + "&format=xls"))
                .is(ErrorCode.NOT_ACCEPTABLE)
                .says("json-stat", "sdmx-csv", "sdmx-json");
    }

    @Test
    void whatChangedAfterAnAnswerIsReadByItsPosition() {
        push("D445,NFHS-ANC1,2020,1", "D446,NFHS-ANC1,2020,5");
        until(() -> changed(0).size() == 2);
        long position = position();

        push("D445,NFHS-ANC1,2020,2", "D447,NFHS-ANC1,2020,3");
        until(() -> changed(position).size() == 2);

        assertThat(changed(position)).containsExactly("D445", "D447");
        until(() -> changed(position()).isEmpty());
        ProblemAssert.assertThat(given().get("/v1/observations?changedSince=yesterday"))
                .is(ErrorCode.INVALID_PARAMETER);
        assertThat(given().get("/v1/observations?changedSince=-1").statusCode()).isEqualTo(400);
    }

    private static void push(String... rows) {
        Pushes.csv(Pushes.direct(), "", Pushes.rows("t-position", rows)).then().statusCode(201);
    }

    private static List<String> changed(long since) {
        return given().get("/v1/observations?dataset=t-position&changedSince=" + since)
                .jsonPath()
                .getList("items.area");
    }

    private static long position() {
        return Long.parseLong(given().get("/v1/observations?dataset=t-position").header("Sopan-Position"));
    }

    private static int lines(String format) {
        return (int)
                given().get(MANIPUR + "&format=" + format).asString().lines().count();
    }

    private static int withValue() {
        return (int) given().get(MANIPUR + "&format=ndjson")
                .asString()
                .lines()
                .filter(line -> !line.contains("\"value\":null"))
                .count();
    }

    private static JsonNode json(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + answer.asString(), e);
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute in vain").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
