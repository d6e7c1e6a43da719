package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;

/// A DHIS2 says whether it creates values, updates them, or both.
@QuarkusTest
class Dhis2StrategiesTest {

    private static final String PROVIDER = "s02-survey";

    @BeforeEach
    void codes() {
        Packs.loadAll();
        OwnCodesTest.map(PROVIDER, """
                {"areas": [{"code": "OU02A", "area": "%s"}, {"code": "OU02B", "area": "%s"}],
                 "data": [{"element": "deANC1", "indicator": "NFHS-ANC1"}]}
                """.formatted(district(0), district(1)))
                .then()
                .statusCode(200);
    }

    @Test
    void createTakesWhatIsNewAndIgnoresWhatStandsByName() {
        push("", value("OU02A", "201601", "11")).then().statusCode(200);

        var created = push("?importStrategy=CREATE", value("OU02A", "201601", "12"), value("OU02B", "201601", "21"));
        var again = push("?importStrategy=NEW", value("OU02B", "201601", "22"));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(200);
        assertCounts(created.jsonPath(), "response.", 1, 0, 1);
        assertThat(created.jsonPath().getString("status")).isEqualTo("WARNING");
        assertThat(created.jsonPath().getList("response.conflicts.property")).containsExactly("figure-stands");
        assertThat(created.jsonPath().getList("response.conflicts.object"))
                .containsExactly("NFHS-ANC1:" + district(0) + ":2016-01:survey");
        assertThat(created.jsonPath().getList("response.rejectedIndexes")).containsExactly(0);
        assertThat(again.statusCode()).isEqualTo(409);
        assertCounts(again.jsonPath(), "response.", 0, 0, 1);
        assertThat(values("2016-01")).containsExactlyInAnyOrder(11, 21);
    }

    @Test
    void updateTakesWhatStandsAndIgnoresWhatDoesNot() {
        push("", value("OU02A", "201602", "11")).then().statusCode(200);

        var updated = push("?importStrategy=UPDATE", value("OU02A", "201602", "12"), value("OU02B", "201602", "21"));

        assertThat(updated.statusCode()).as(updated.asString()).isEqualTo(200);
        assertCounts(updated.jsonPath(), "response.", 0, 1, 1);
        assertThat(updated.jsonPath().getList("response.conflicts.property")).containsExactly("figure-absent");
        assertThat(updated.jsonPath().getList("response.conflicts.object"))
                .containsExactly("NFHS-ANC1:" + district(1) + ":2016-02:survey");
        assertThat(values("2016-02")).containsExactly(12);
        assertCounts(
                push("?importStrategy=UPDATES", value("OU02B", "201602", "21")).jsonPath(), "response.", 0, 0, 1);
    }

    @Test
    void whatWasTakenBackDoesNotStand() {
        push("", value("OU02A", "201603", "11")).then().statusCode(200);
        push("?importStrategy=DELETE", value("OU02A", "201603", "11")).then().statusCode(200);

        var updated = push("?importStrategy=UPDATE", value("OU02A", "201603", "12"));
        var created = push("?importStrategy=CREATE", value("OU02A", "201603", "13"));

        assertCounts(updated.jsonPath(), "response.", 0, 0, 1);
        assertCounts(created.jsonPath(), "response.", 1, 0, 0);
        assertThat(values("2016-03")).containsExactly(13);
    }

    @Test
    void aTrialSaysWhatWouldBeIgnoredAndWritesNothing() {
        push("", value("OU02A", "201604", "11")).then().statusCode(200);

        var tried = push(
                "?importStrategy=CREATE&dryRun=true", value("OU02A", "201604", "12"), value("OU02B", "201604", "21"));

        assertCounts(tried.jsonPath(), "response.", 1, 0, 1);
        assertThat(values("2016-04")).containsExactly(11);
    }

    @Test
    void anAsyncImportKeepsItsStrategy() {
        push("", value("OU02A", "201605", "11")).then().statusCode(200);

        var id = push(
                        "?async=true&importStrategy=CREATE",
                        value("OU02A", "201605", "12"),
                        value("OU02B", "201605", "21"))
                .jsonPath()
                .getString("response.id");
        Dhis2PushesTest.until(() ->
                ask("/dhis2/api/system/tasks/DATAVALUE_IMPORT/" + id).jsonPath().getBoolean("[0].completed"));

        assertCounts(
                ask("/dhis2/api/system/taskSummaries/DATAVALUE_IMPORT/" + id).jsonPath(), "", 1, 0, 1);
        assertThat(values("2016-05")).containsExactlyInAnyOrder(11, 21);
    }

    @Test
    void ofSetsThatCreateOneFigureAtOnceOneDoesAndTheOthersAreIgnored() throws Exception {
        int senders = 6;
        int rounds = 8;
        try (var threads = Executors.newFixedThreadPool(senders)) {
            for (int round = 0; round < rounds; round++) {
                var together = new CyclicBarrier(senders);
                var period = "2017%02d".formatted(round + 1);
                // Withdrawn figures are created by revising them: the race is the same.
                if (round % 2 == 1) {
                    push("", value("OU02A", period, "1"), value("OU02B", period, "1"));
                    push("?importStrategy=DELETE", value("OU02A", period, "1"), value("OU02B", period, "1"));
                }
                var answers = IntStream.range(0, senders)
                        .mapToObj(sender -> threads.submit(() -> {
                            var first = value("OU02A", period, String.valueOf(sender / 2 + 10));
                            var second = value("OU02B", period, String.valueOf(sender / 2 + 20));
                            together.await();
                            return sender % 2 == 0
                                    ? push("?importStrategy=CREATE", first, second)
                                    : push("?importStrategy=CREATE", second, first);
                        }))
                        .toList();
                int imported = 0;
                int updated = 0;
                int ignored = 0;
                for (var answer : answers) {
                    assertThat(answer.get().statusCode()).isIn(200, 409);
                    var counts = answer.get().jsonPath();
                    imported += counts.getInt("response.importCount.imported");
                    updated += counts.getInt("response.importCount.updated");
                    ignored += counts.getInt("response.importCount.ignored");
                }
                assertThat(List.of(imported, updated, ignored)).containsExactly(2, 0, 2 * (senders - 1));
                var history = given().get("/v1/observations/NFHS-ANC1:" + district(0) + ":2017-0" + (round + 1)
                                + ":survey/revisions")
                        .jsonPath();
                assertThat(history.getList("items")).hasSize(round % 2 == 1 ? 3 : 1);
            }
        }
    }

    private static void assertCounts(JsonPath answer, String at, int imported, int updated, int ignored) {
        assertThat(answer.getInt(at + "importCount.imported")).as("imported").isEqualTo(imported);
        assertThat(answer.getInt(at + "importCount.updated")).as("updated").isEqualTo(updated);
        assertThat(answer.getInt(at + "importCount.ignored")).as("ignored").isEqualTo(ignored);
    }

    private static String value(String unit, String period, String value) {
        return "{\"dataElement\": \"deANC1\", \"orgUnit\": \"%s\", \"period\": \"%s\", \"value\": \"%s\"}"
                .formatted(unit, period, value);
    }

    private static Response push(String query, String... values) {
        var body = List.of(values).stream().collect(Collectors.joining(", ", "{\"dataValues\": [", "]}"));
        return OwnCodesTest.state(PROVIDER, "S02")
                .contentType("application/json")
                .body(body.getBytes(UTF_8))
                .post("/dhis2/api/dataValueSets" + query);
    }

    private static Response ask(String path) {
        return OwnCodesTest.state(PROVIDER, "S02").get(path);
    }

    private static List<Integer> values(String period) {
        return given().get("/v1/observations?within=S02&indicator=NFHS-ANC1&period=" + period)
                .jsonPath()
                .getList("items.value", Integer.class);
    }

    private static String district(int place) {
        return given().get("/v1/areas?level=district&within=S02&limit=2")
                .jsonPath()
                .getString("items[" + place + "].code");
    }
}
