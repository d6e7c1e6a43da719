package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;

/// What reaches a public address sooner or later. Each is refused with its reason and leaves nothing, or is understood.
@QuarkusTest
class HostileBodiesTest {

    static final String HEADER = "area,indicator,period,value,status,dataset,note\n";
    static final String ROW = "D445,NFHS-ANC1,2020,70,normal,t-hostile,\n";
    static final String CSV = "text/csv";
    /// Behind a type: the body is sent as gzip.
    private static final String GZIP = " gzip";
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                bad(
                        "a truncated gzip",
                        CSV + GZIP,
                        Arrays.copyOf(gzip(bytes(HEADER + ROW)), 40),
                        400,
                        "ends before its end"),
                bad("what is no gzip", CSV + GZIP, bytes(HEADER + ROW), 400, "not gzip"),
                bad("a zip bomb", CSV + GZIP, gzip(bytes(HEADER + ROW.repeat(1_000_000))), 413, "200 times"),
                bad("no body", CSV, bytes(""), 400, "header"),
                bad("a header alone", CSV, bytes(HEADER), 422, "no row"),
                bad(
                        "a stray quote",
                        CSV,
                        bytes(HEADER + "D445,NFHS-ANC1,2020,7\"0,normal,t-hostile,\n"),
                        400,
                        "line 2"),
                bad("an open quote", CSV, bytes(HEADER + "\"D445,NFHS-ANC1,2020,70,normal,t-hostile\n"), 400, "closed"),
                bad("a NUL", CSV, bytes(HEADER + "D445,NFHS-ANC1,2020,7\0,normal,t-hostile,\n"), 400, "NUL"),
                bad("UTF-16", CSV, (HEADER + ROW).getBytes(UTF_16), 400, "UTF-16"),
                bad("Latin-1", CSV, new byte[] {'a', 'r', (byte) 0xE9, '\n'}, 400, "UTF-8"),
                bad("ten million columns", CSV, bytes(",".repeat(10_000_000)), 400, "more than 64 cells"),
                bad("an endless cell", CSV, bytes("x".repeat(3_000_000)), 400, "more than 2000 characters"),
                bad("an unknown column", CSV, bytes("area,indicator,period,vlaue\n" + ROW), 422, "header"),
                bad("a missing column", CSV, bytes("area,indicator,value\nD445,NFHS-ANC1,7\n"), 422, "header"),
                bad("too few cells", CSV, bytes(HEADER + "D445,NFHS-ANC1,2020,70\n"), 422, "4 cells"),
                bad("too many cells", CSV, bytes(HEADER + ROW.strip() + ",x\n"), 422, "8 cells"),
                bad("NaN", CSV, value("NaN"), 422, "not a decimal"),
                bad("infinity", CSV, value("Infinity"), 422, "not a decimal"),
                bad("1e400", CSV, value("1e400"), 422, "0..100 %"),
                bad("1e999999999", CSV, value("1e999999999"), 422, "not a decimal"),
                bad("0x10", CSV, value("0x10"), 422, "not a decimal"),
                bad("a decimal comma", CSV, value("\"70,5\""), 422, "not a decimal"),
                bad(
                        "a bare financial year",
                        CSV,
                        bytes(HEADER + "D445,NFHS-ANC1,FY2026,70,,t-hostile,\n"),
                        422,
                        "ambiguous"),
                bad("a period to come", CSV, bytes(HEADER + "D445,NFHS-ANC1,2090,70,,t-hostile,\n"), 422, "begins on"),
                bad(
                        "a status that carries none",
                        CSV,
                        bytes(HEADER + "D445,NFHS-ANC1,2020,70,missing,t-hostile,\n"),
                        422,
                        "status missing"),
                bad(
                        "a status without a value",
                        CSV,
                        bytes(HEADER + "D445,NFHS-ANC1,2020,,normal,t-hostile,\n"),
                        422,
                        "without a value"),
                bad(
                        "an unknown status",
                        CSV,
                        bytes(HEADER + "D445,NFHS-ANC1,2020,70,supressed,t-hostile,\n"),
                        422,
                        "supressed"),
                bad("too many decimals", CSV, value("70.123"), 422, "at most 2 decimals"),
                bad("a note that is a book", CSV, bytes(HEADER + ROW.strip() + "x".repeat(501) + "\n"), 422, "501"),
                bad("broken JSON", JSON, bytes("[{\"area\":\"D445\","), 400, "line 1"),
                bad("JSON that goes on", JSON, bytes("[] []"), 400, "goes on"),
                bad("JSON of another shape", JSON, bytes("{\"rows\":[]}"), 400, "observations"),
                bad("an unknown field", JSON, bytes("[{\"arae\":\"D445\"}]"), 400, "arae"),
                bad("a field twice", JSON, bytes("[{\"area\":\"D445\",\"area\":\"D446\"}]"), 400, "line 1"),
                bad("a field that is an object", JSON, bytes("[{\"area\":{\"code\":\"D445\"}}]"), 400, "/0/area"),
                bad("deep nesting", JSON, bytes("[".repeat(100_000)), 400, ""),
                bad("NaN in JSON", JSON, bytes("[{\"value\":NaN}]"), 400, "line 1"),
                bad("Devanagari digits in JSON", JSON, json("\"१२\""), 422, "not a decimal"),
                bad("a separator in JSON", JSON, json("\"1,234\""), 422, "not a decimal"),
                bad("1e400 in JSON", JSON, json("1e400"), 422, "outside"),
                bad(
                        "a lone surrogate",
                        JSON,
                        bytes(
                                "[{\"area\":\"D445\",\"indicator\":\"NFHS-ANC1\",\"period\":\"2020\",\"value\":7,\"note\":\"\\ud800\"}]"),
                        422,
                        "cannot be stored"),
                bad(
                        "a NUL in JSON",
                        JSON,
                        bytes(
                                "[{\"area\":\"D\\u0000445\",\"indicator\":\"NFHS-ANC1\",\"period\":\"2020\",\"value\":7}]"),
                        422,
                        "not a code"),
                bad("an empty array", JSON, bytes("[]"), 422, "no row"),
                bad("a line that is no JSON", NDJSON, bytes("{\"area\":\"D445\"\n"), 422, "line 1"),
                bad("a line that is an array", NDJSON, bytes("[]\n"), 422, "not an object"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithItsReasonAndLeavesNothing(String type, byte[] body, int status, String reason) {
        var sender = type.endsWith(GZIP) ? Pushes.direct().header("Content-Encoding", "gzip") : Pushes.direct();

        var refused = sender.contentType(type.replace(GZIP, "")).body(body).post("/v1/observations");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.asString()).contains(reason).doesNotContain("Exception", "org.sopan", "jackson");
        assertThat(given().get("/v1/observations?dataset=t-hostile").jsonPath().getList("items"))
                .isEmpty();
    }

    static Stream<Arguments> understood() {
        return Stream.of(
                good("a byte order mark", CSV, bytes("\uFEFF" + HEADER + "D445,NFHS-ANC1,2020,70,,t-bom,\n"), "t-bom"),
                good(
                        "CRLF",
                        CSV,
                        bytes((HEADER + "D445,NFHS-ANC1,2020,70,,t-crlf,\n").replace("\n", "\r\n")),
                        "t-crlf"),
                good(
                        "a quoted line break",
                        CSV,
                        bytes(HEADER + "D445,NFHS-ANC1,2020,70,,t-lf,\"two\nlines\"\n"),
                        "t-lf"),
                good("Devanagari digits", CSV, bytes(HEADER + "D445,NFHS-ANC1,2020,७०,,t-deva,\n"), "t-deva"),
                good(
                        "columns in another order",
                        CSV,
                        bytes("value,dataset,PERIOD,indicator,area\n70,t-order,2020,NFHS-ANC1,d445\n"),
                        "t-order"),
                good(
                        "an envelope",
                        JSON,
                        bytes(
                                "{\"period\":\"2020\",\"dataset\":\"t-env\",\"observations\":[{\"area\":\"D445\",\"indicator\":\"NFHS-ANC1\",\"value\":70}]}"),
                        "t-env"),
                good(
                        "a plain array",
                        JSON,
                        bytes(
                                "[{\"area\":\"D445\",\"indicator\":\"NFHS-ANC1\",\"period\":\"2020\",\"dataset\":\"t-array\",\"value\":\"70.0\",\"status\":null}]"),
                        "t-array"),
                good(
                        "NDJSON",
                        NDJSON,
                        bytes(
                                "\n{\"area\":\"D445\",\"indicator\":\"NFHS-ANC1\",\"period\":\"2020\",\"dataset\":\"t-nd\",\"value\":7e1}\n\n"),
                        "t-nd"));
    }

    @ParameterizedTest
    @MethodSource("understood")
    void isUnderstood(String type, byte[] body, String dataset) {
        var taken = Pushes.direct().contentType(type).body(body).post("/v1/observations");

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        var stored = given().get("/v1/observations?dataset=" + dataset).jsonPath();
        assertThat(stored.getList("items.value", Float.class)).containsExactly(70f);
    }

    static Stream<Arguments> noted() {
        return Stream.of(
                Arguments.argumentSet("1,23,456", "NFHS-OOPD", "\"1,23,456\"", 123456f),
                Arguments.argumentSet("1,234.5", "NFHS-OOPD", "\"1,234.5\"", 1234.5f),
                Arguments.argumentSet("Devanagari digits", "NFHS-ANC1", "७०.५", 70.5f),
                Arguments.argumentSet("Bengali digits", "NFHS-ANC4", "৬১", 61f));
    }

    @ParameterizedTest
    @MethodSource("noted")
    void isTakenFromCsvWithANote(String indicator, String spelled, float value) {
        var dataset = "t-noted-" + Integer.toHexString(spelled.hashCode());

        var taken = Pushes.csv(
                Pushes.direct(), "", HEADER + "D445," + indicator + ",2020," + spelled + ",," + dataset + ",\n");

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(taken.jsonPath().getList("remarks.code")).containsExactly("value-spelling");
        var stored = given().get("/v1/observations?dataset=" + dataset).jsonPath();
        assertThat(stored.getList("items.value", Float.class)).containsExactly(value);
    }

    @Test
    void aValueInAnotherScriptIsTakenWithAWarning() {
        var taken = Pushes.csv(Pushes.direct(), "", HEADER + "D445,NFHS-OOPD,2020,\"1,23,456\",,t-lakh,\n");

        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.jsonPath().getInt("counts.warned")).isEqualTo(1);
        assertThat(taken.jsonPath().getList("remarks.code")).containsExactly("value-spelling");
        assertThat(taken.jsonPath().getString("remarks[0].message")).contains("1,23,456", "123456");
    }

    @Test
    void oneBrokenLineOfNdjsonDoesNotStopTheOthers() {
        var body =
                "{\"area\":\"D445\",\"indicator\":\"NFHS-ANC1\",\"period\":\"2020\",\"dataset\":\"t-nd2\",\"value\":70}\n{oops\n";

        var taken = Pushes.direct().contentType(NDJSON).body(bytes(body)).post("/v1/observations?mode=partial");

        assertThat(taken.statusCode()).isEqualTo(207);
        assertThat(taken.jsonPath().getList("remarks.code")).containsExactly("row-unreadable");
        assertThat(taken.jsonPath().getList("remarks.line")).containsExactly(2);
    }

    static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static Arguments bad(String name, String type, byte[] body, int status, String reason) {
        return Arguments.argumentSet(name, type, body, status, reason);
    }

    private static Arguments good(String name, String type, byte[] body, String dataset) {
        return Arguments.argumentSet(name, type, body, dataset);
    }

    private static byte[] value(String value) {
        return bytes(HEADER + "D445,NFHS-ANC1,2020," + value + ",normal,t-hostile,\n");
    }

    private static byte[] json(String value) {
        return bytes(
                "[{\"area\":\"D445\",\"indicator\":\"NFHS-ANC1\",\"period\":\"2020\",\"dataset\":\"t-hostile\",\"value\":"
                        + value + "}]");
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
