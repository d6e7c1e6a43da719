package org.sopan.indicators.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.indicators.CutConnections;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.StateProviders;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// A row that is right but for the name of its area waits for the answer and is applied by it.
@QuarkusTest
class HoldingRowsTest {

    @BeforeEach
    void providers() {
        StateProviders.load();
    }

    @Test
    void aRowWithAMisspelledDistrictIsAppliedOnceTheNameIsConfirmed() {
        var pushed = HeldNames.push("t-held", "Bhopal,NFHS-ANC1,2020,60", "Indoree,NFHS-ANC1,2020,61.5");

        assertThat(pushed.statusCode()).as(pushed.asString()).isEqualTo(207);
        var waiting = HeldNames.asked("Indoree");
        var first = pushed.jsonPath();
        assertThat(first.getInt("counts.accepted")).isEqualTo(1);
        assertThat(first.getInt("counts.rejected")).isEqualTo(1);
        assertThat(first.getList("held.resolution")).containsExactly(waiting.getString("id"));
        assertThat(first.getList("held.rows")).containsExactly(1);
        assertThat(first.getString("remarks.find { it.row == 2 }.message"))
                .contains("the row is kept and will be applied when the name is confirmed", waiting.getString("id"));
        assertThat(waiting.getInt("heldRows.waiting")).isEqualTo(1);

        var answered = HeldNames.confirm("Indoree");

        assertThat(answered.getInt("heldRows.waiting")).isZero();
        assertThat(answered.getList("heldRows.submissions")).hasSize(1);
        var made = answered.getString("heldRows.submissions[0]");
        var decided = HeldNames.decided(made);
        assertThat(decided.getInt("status")).as(decided.prettify()).isEqualTo(201);
        var figures = HeldNames.figures("t-held");
        var place = figures.getList("items.area").indexOf(answered.getString("area"));
        assertThat(figures.getFloat("items[" + place + "].value")).isEqualTo(61.5f);
        assertThat(figures.getString("items[" + place + "].submission")).isEqualTo(made);
        assertThat(figures.getString("items[" + place + "].provider")).isEqualTo(HeldNames.PROVIDER);
        assertComesFrom(HeldNames.sender().get("/v1/submissions/" + made).jsonPath(), first, waiting);
        assertThat(HeldNames.sender()
                        .get("/v1/submissions/" + first.getString("id"))
                        .asString())
                .doesNotContain("\"held\"");
    }

    private static void assertComesFrom(JsonPath made, JsonPath pushed, JsonPath asked) {
        assertThat(made.getString("origin.submission")).isEqualTo(pushed.getString("id"));
        assertThat(made.getString("origin.resolution")).isEqualTo(asked.getString("id"));
        assertThat(made.getString("mode")).isEqualTo("partial");
        assertThat(made.getInt("counts.added")).isEqualTo(1);
    }

    @Test
    void aPushOfWhichEveryRowWaitsIsOnDiskAndNotRefused() {
        var pushed = HeldNames.push("t-held-all", "Gwaliorr,NFHS-ANC1,2020,61");

        assertThat(pushed.statusCode()).as(pushed.asString()).isEqualTo(207);
        assertThat(pushed.jsonPath().getInt("counts.accepted")).isZero();
        assertThat(pushed.jsonPath().getInt("held[0].rows")).isEqualTo(1);
    }

    @Test
    void aWholePushADryRunAndARowWithAnotherErrorLeaveNothingBehind() {
        var row = Pushes.rows("t-held-none", "Jabalpurr,NFHS-ANC1,2020,61");

        ProblemAssert.assertThat(Pushes.csv(HeldNames.sender(), "", row)).is(ErrorCode.VALIDATION_FAILED);
        ProblemAssert.assertThat(Pushes.csv(HeldNames.sender(), "?mode=partial&dryRun=true", row))
                .is(ErrorCode.VALIDATION_FAILED);
        ProblemAssert.assertThat(HeldNames.push("t-held-none", "Jabalpurr,NFHS-ANC1,2020,161"))
                .is(ErrorCode.VALIDATION_FAILED);

        assertThat(HeldNames.asked("Jabalpurr").getInt("heldRows.waiting")).isZero();
        assertThat(HeldNames.confirm("Jabalpurr").getList("heldRows.submissions"))
                .isEmpty();
    }

    @Test
    void twoAnswersAtOnceApplyTheRowsOnce() throws InterruptedException {
        HeldNames.push("t-held-twice", "Ujjainn,NFHS-ANC1,2020,61").then().statusCode(207);
        var asked = HeldNames.asked("Ujjainn");
        Callable<Response> answer =
                () -> HeldNames.answer(asked.getString("id"), asked.getString("candidates[0].area"));

        try (var people = Executors.newFixedThreadPool(2)) {
            assertThat(people.invokeAll(List.of(answer, answer)))
                    .extracting(each -> each.resultNow().statusCode())
                    .containsExactlyInAnyOrder(200, 409);
        }

        var made = HeldNames.asked("Ujjainn").getList("heldRows.submissions", String.class);
        assertThat(made).hasSize(1);
        assertThat(HeldNames.decided(made.getFirst()).getInt("status")).isEqualTo(201);
        assertThat(HeldNames.figures("t-held-twice").getList("items.revision")).containsExactly(1);
    }

    /// The push stands at a figure that somebody holds, its name is asked for already, and the answer comes first.
    @Test
    void anAnswerThatComesWhileThePushIsAppliedAppliesItsRowsToo() throws Exception {
        HeldNames.push("t-held-race", "Bhopal,NFHS-ANC1,2020,50").then().statusCode(201);
        try (var holder = CutConnections.connection();
                var threads = Executors.newSingleThreadExecutor()) {
            holder.setAutoCommit(false);
            try (var lock = holder.createStatement()) {
                lock.execute("select 1 from observation where dataset = 't-held-race' for update");
            }
            var pushed = threads.submit(
                    () -> HeldNames.push("t-held-race", "Bhopal,NFHS-ANC1,2020,51", "Seonii,NFHS-ANC1,2020,61"));
            HeldNames.until(() -> HeldNames.isAsked("Seonii"));
            assertThat(HeldNames.confirm("Seonii").getList("heldRows.submissions"))
                    .isEmpty();
            holder.rollback();
            assertThat(pushed.get().statusCode()).isEqualTo(207);
        }

        HeldNames.decided(HeldNames.asked("Seonii").getString("heldRows.submissions[0]"));

        assertThat(HeldNames.figures("t-held-race").getList("items.value", Float.class))
                .containsExactlyInAnyOrder(51f, 61f);
    }

    @Test
    void aDistrictThatIsMisspelledInAMisspelledStateWaitsTwice() {
        HeldNames.push("t-held-deep", "\"district:Rewaa, Madhya Pradeshh\",NFHS-ANC1,2020,61")
                .then()
                .statusCode(207);

        var byState = HeldNames.decided(HeldNames.confirm("Madhya Pradeshh").getString("heldRows.submissions[0]"));

        assertThat(byState.getInt("status")).as(byState.prettify()).isEqualTo(207);
        assertThat(byState.getInt("answer.held[0].rows")).isEqualTo(1);
        var byDistrict = HeldNames.confirm("district:Rewaa, Madhya Pradeshh");
        HeldNames.decided(byDistrict.getString("heldRows.submissions[0]"));
        assertThat(HeldNames.figures("t-held-deep").getList("items.value", Float.class))
                .containsExactly(61f);
    }

    @Test
    void aRowIsKeptAsItWasSent() {
        var body = """
                area,indicator,period,numerator,denominator,status,note,dataset
                Satnaa,NFHS-ANC4,2020,"1,206","2,000",provisional,"two blocks, by register",t-held-kept
                """;
        Pushes.csv(HeldNames.sender(), "?mode=partial", body).then().statusCode(207);

        HeldNames.decided(HeldNames.confirm("Satnaa").getString("heldRows.submissions[0]"));

        var figure = HeldNames.figures("t-held-kept");
        assertThat(figure.getList("items.value", Float.class)).containsExactly(60.3f);
        assertThat(figure.getList("items.numerator", Integer.class)).containsExactly(1206);
        assertThat(figure.getList("items.status")).containsExactly("provisional");
        assertThat(figure.getList("items.note")).containsExactly("two blocks, by register");
    }

    static List<Arguments> dialects() {
        return List.of(
                Arguments.of(
                        "text/csv",
                        "?mode=partial&layout=wide&period=2020&dataset=t-held-wide",
                        "Dewass",
                        """
                        area,NFHS-ANC1
                        Dewass,61
                        """,
                        "t-held-wide"),
                Arguments.of("application/x-ndjson", "?mode=partial", "Ratlamm", """
                        {"area": "Ratlamm", "indicator": "NFHS-ANC1", "period": "2020", "value": 61, "dataset": "t-held-nd"}
                        """, "t-held-nd"),
                Arguments.of("application/json", "?mode=partial", "Morenaa", """
                        {"dataset": "t-held-json", "period": "2020", "observations": [
                          {"area": "Morenaa", "indicator": "NFHS-ANC1", "value": 61}]}
                        """, "t-held-json"),
                Arguments.of("application/vnd.sdmx.data+csv", "?mode=partial", "Damohh", """
                        STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,DATASET
                        dataflow,SOPAN:NFHS(1.0),I,Damohh,NFHS-ANC1,2020,61,A,t-held-sdmx
                        """, "t-held-sdmx"));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void whateverTheDialectARowWaits(String type, String query, String name, String body, String dataset) {
        var pushed = HeldNames.sender()
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/observations" + query);
        assertThat(pushed.statusCode()).as(pushed.asString()).isEqualTo(207);

        var decided = HeldNames.decided(HeldNames.confirm(name).getString("heldRows.submissions[0]"));

        assertThat(decided.getInt("status")).as(decided.prettify()).isEqualTo(201);
        assertThat(HeldNames.figures(dataset).getList("items.value", Float.class))
                .containsExactly(61f);
    }

    @Test
    void aDataValueOfDhis2Waits() {
        var summary =
                HeldNames.sender().contentType("application/json").body("""
                        {"dataValues": [{"dataElement": "NFHS-ANC1", "period": "2019", "orgUnit": "Sehoree", "value": "61"}]}""").post("/dhis2/api/dataValueSets");
        assertThat(summary.statusCode()).as(summary.asString()).isEqualTo(200);
        assertThat(summary.asString()).contains("the row is kept");

        var decided = HeldNames.decided(HeldNames.confirm("Sehoree").getString("heldRows.submissions[0]"));

        assertThat(decided.getInt("status")).as(decided.prettify()).isEqualTo(201);
    }

    @Test
    void aRowOfAPushThatOnlyAddsFiguresStillOnlyAddsWhenItIsApplied() {
        HeldNames.push("survey", "Guna,NFHS-ANC1,2018,50").then().statusCode(201);
        HeldNames.sender()
                .contentType("application/json")
                .body("""
                        {"dataValues": [{"dataElement": "NFHS-ANC1", "period": "2018", "orgUnit": "Gunaa", "value": "61"}]}""")
                .post("/dhis2/api/dataValueSets?importStrategy=CREATE")
                .then()
                .statusCode(200);

        var decided = HeldNames.decided(HeldNames.confirm("Gunaa").getString("heldRows.submissions[0]"));

        assertThat(decided.getList("answer.errors.code")).containsExactly("figure-stands");
    }

    @Test
    void aRowOfAPushThatIsDecidedLaterWaits() {
        var promised = Pushes.csv(
                HeldNames.sender().header("Prefer", "respond-async"),
                "?mode=partial",
                Pushes.rows("t-held-later", "Vidishaa,NFHS-ANC1,2020,61"));
        assertThat(promised.statusCode()).as(promised.asString()).isEqualTo(202);
        var place = promised.header("Location");
        var id = place.substring(place.indexOf("sub_"), place.indexOf("/progress"));
        assertThat(HeldNames.decided(id).getInt("answer.held[0].rows")).isEqualTo(1);

        HeldNames.decided(HeldNames.confirm("Vidishaa").getString("heldRows.submissions[0]"));

        assertThat(HeldNames.figures("t-held-later").getList("items.value", Float.class))
                .containsExactly(61f);
    }

    @Test
    void aNameWithACharacterThatCannotBeStoredIsRefusedAndNotAsked() {
        var refused = HeldNames.sender()
                .contentType("application/x-ndjson")
                .body("""
                        {"area": "Sidh\\u0000ii", "indicator": "NFHS-ANC1", "period": "2020", "value": 61}
                        {"area": "Umaria\\ud800a", "indicator": "NFHS-ANC1", "period": "2020", "value": 61}
                        {"area": "Umaria\\u0000, Madhia Pradesh", "indicator": "NFHS-ANC1", "period": "2020", "value": 61}
                        """.getBytes(StandardCharsets.UTF_8))
                .post("/v1/observations?mode=partial");

        ProblemAssert.assertThat(refused).is(ErrorCode.VALIDATION_FAILED);
        assertThat(HeldNames.asked("Madhia Pradesh").getInt("heldRows.waiting")).isZero();
    }

    /// Tests hold 40 rows of a push and for a name, of 5 pushes.
    @Test
    void rowsBeyondTheBoundsAreToBeSentAgain() {
        var rows = IntStream.rangeClosed(1975, 2015)
                .mapToObj(year -> "Betull,NFHS-ANC1," + year + ",61")
                .toArray(String[]::new);

        var many = HeldNames.push("t-held-many", rows).jsonPath();
        IntStream.range(0, 5)
                .forEach(i -> HeldNames.push("t-held-of-" + i, "Mandlaa,NFHS-ANC1,2020,61")
                        .then()
                        .statusCode(207));
        var sixth = HeldNames.push("t-held-of-5", "Mandlaa,NFHS-ANC1,2020,61");

        assertThat(many.getInt("held[0].rows")).isEqualTo(40);
        assertThat(many.getString("remarks.find { it.row == 40 }.message")).contains("the row is kept");
        assertThat(many.getString("remarks.find { it.row == 41 }.message")).doesNotContain("the row is kept");
        ProblemAssert.assertThat(sixth).is(ErrorCode.VALIDATION_FAILED);
        assertThat(HeldNames.confirm("Mandlaa").getList("heldRows.submissions")).hasSize(5);
    }
}
