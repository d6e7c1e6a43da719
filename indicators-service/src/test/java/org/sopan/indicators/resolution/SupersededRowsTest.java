package org.sopan.indicators.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.CutConnections;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.StateProviders;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// A row that waited never takes the place of what was told later, and nobody but its sender sees it.
@QuarkusTest
class SupersededRowsTest {

    @Inject
    ForgetHeldRows forgetHeldRows;

    @BeforeEach
    void providers() {
        StateProviders.load();
    }

    @Test
    void aFigureThatWasToldSinceStands() {
        HeldNames.push("t-held-since", "Chhindwaraa,NFHS-ANC1,2020,61").then().statusCode(207);
        var asked = HeldNames.asked("Chhindwaraa");
        var area = asked.getString("candidates[0].area");
        Pushes.csv(HeldNames.sender(), "", Pushes.rows("t-held-since", area + ",NFHS-ANC1,2020,64"))
                .then()
                .statusCode(201);

        var decided = HeldNames.decided(HeldNames.confirm("Chhindwaraa").getString("heldRows.submissions[0]"));

        assertThat(decided.getInt("status")).as(decided.prettify()).isEqualTo(422);
        assertThat(decided.getList("answer.errors.code")).containsExactly("superseded");
        assertThat(HeldNames.figures("t-held-since").getList("items.value", Float.class))
                .containsExactly(64f);
    }

    @Test
    void aFigureThatWasToldBeforeIsRevised() {
        HeldNames.push("t-held-before", "Bhopal,NFHS-ANC1,2020,50").then().statusCode(201);
        HeldNames.push("t-held-before", "Bhopall,NFHS-ANC1,2020,61").then().statusCode(207);

        var decided = HeldNames.decided(HeldNames.confirm("Bhopall").getString("heldRows.submissions[0]"));

        assertThat(decided.getInt("answer.counts.revised"))
                .as(decided.prettify())
                .isEqualTo(1);
        assertThat(HeldNames.figures("t-held-before").getList("items.value", Float.class))
                .containsExactly(61f);
    }

    @Test
    void ofTwoRowsThatTellTheSameTheNewerWaits() {
        HeldNames.push("t-held-newer", "Balaghatt,NFHS-ANC1,2020,61", "Balaghatt,NFHS-ANC1,2019,59")
                .then()
                .statusCode(207);
        HeldNames.push("t-held-newer", "Balaghatt,NFHS-ANC1,2020,62").then().statusCode(207);

        var asked = HeldNames.asked("Balaghatt");
        var made = HeldNames.confirm("Balaghatt").getList("heldRows.submissions", String.class);

        assertThat(asked.getInt("heldRows.waiting")).isEqualTo(2);
        assertThat(asked.getInt("heldRows.superseded")).isEqualTo(1);
        assertThat(made).hasSize(2);
        made.forEach(HeldNames::decided);
        assertThat(HeldNames.figures("t-held-newer").getList("items.value", Float.class))
                .containsExactlyInAnyOrder(59f, 62f);
    }

    /// Both wait for the name of the state, as different names: which of the two submissions is decided first does not
    /// matter.
    @Test
    void ofTwoSpellingsThatMeanOneFigureTheNewerCounts() {
        HeldNames.push("t-held-spellings", "\"district:Sagar, Madya Pradesh\",NFHS-ANC1,2020,61")
                .then()
                .statusCode(207);
        HeldNames.push("t-held-spellings", "\"Sagar, Madya Pradesh\",NFHS-ANC1,2020,62")
                .then()
                .statusCode(207);

        var made = HeldNames.confirm("Madya Pradesh").getList("heldRows.submissions", String.class);

        assertThat(made).hasSize(2);
        made.forEach(HeldNames::decided);
        assertThat(HeldNames.figures("t-held-spellings").getList("items.value", Float.class))
                .containsExactly(62f);
    }

    @Test
    void rowsOfAPushThatWasTakenBackWaitNoLonger() {
        var pushed = HeldNames.push("t-held-taken-back", "Bhopal,NFHS-ANC1,2020,60", "Shajapurr,NFHS-ANC1,2020,61");
        assertThat(HeldNames.asked("Shajapurr").getInt("heldRows.waiting")).isEqualTo(1);

        HeldNames.sender()
                .contentType("application/json")
                .body("{\"reason\": \"sent for the wrong year\"}")
                .post("/v1/submissions/" + pushed.jsonPath().getString("id") + "/withdrawal")
                .then()
                .statusCode(201);

        assertThat(HeldNames.asked("Shajapurr").getInt("heldRows.waiting")).isZero();
        var answered = HeldNames.confirm("Shajapurr");
        assertThat(answered.getInt("heldRows.superseded")).isEqualTo(1);
        assertThat(answered.getList("heldRows.submissions")).isEmpty();
    }

    @Test
    void rowsOfANameThatMeansNoAreaAreForgotten() {
        HeldNames.push("t-held-dismissed", "Mandsaurr,NFHS-ANC1,2020,61").then().statusCode(207);

        var dismissed =
                HeldNames.dismiss(HeldNames.asked("Mandsaurr").getString("id")).jsonPath();

        assertThat(dismissed.getInt("heldRows.forgotten")).isEqualTo(1);
        assertThat(dismissed.getInt("heldRows.waiting")).isZero();
        ProblemAssert.assertThat(HeldNames.push("t-held-dismissed", "Mandsaurr,NFHS-ANC1,2020,61"))
                .is(ErrorCode.VALIDATION_FAILED);
    }

    @Test
    void rowsThatWaitedTooLongAreForgotten() throws SQLException {
        HeldNames.push("t-held-too-long", "Neemuchh,NFHS-ANC1,2020,61").then().statusCode(207);
        var id = HeldNames.asked("Neemuchh").getString("id");
        forget();
        assertThat(HeldNames.asked("Neemuchh").getInt("heldRows.waiting")).isEqualTo(1);
        try (var connection = CutConnections.connection();
                var age = connection.prepareStatement(
                        "update held_push set came_at = came_at - interval '91 days' where question = ?")) {
            age.setString(1, id);
            age.executeUpdate();
        }

        forget();

        assertThat(HeldNames.asked("Neemuchh").getInt("heldRows.waiting")).isZero();
        assertThat(HeldNames.confirm("Neemuchh").getList("heldRows.submissions"))
                .isEmpty();
    }

    @Test
    void anotherProviderSeesNothingOfIt() throws SQLException {
        var pushed = HeldNames.push("t-held-unseen", "Khargonee,NFHS-ANC1,2020,61.25");
        var id = HeldNames.asked("Khargonee").getString("id");
        assertThat(rowsSeenBy(HeldNames.PROVIDER, id)).isEqualTo(1);
        assertThat(rowsSeenBy(StateProviders.codeOf("S24"), id)).isZero();

        var answered = HeldNames.reviewer().get("/v1/resolutions/" + id).asString();
        var made = HeldNames.confirm("Khargonee").getString("heldRows.submissions[0]");
        HeldNames.decided(made);

        var other = Pushes.as(StateProviders.key("S24"));
        assertThat(other.get("/v1/resolutions/" + id).statusCode()).isEqualTo(404);
        assertThat(Pushes.as(StateProviders.key("S24"))
                        .get("/v1/submissions/" + made)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Pushes.as(StateProviders.key("S24"))
                        .get("/v1/submissions/" + pushed.jsonPath().getString("id"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Pushes.as(StateProviders.key("S24"))
                        .get("/v1/submissions/" + made + "/progress")
                        .statusCode())
                .isEqualTo(404);
        assertThat(answered).doesNotContain("61.25");
    }

    /// As timed work, which serves nobody.
    private void forget() {
        CurrentReach.forItself(() -> {
            forgetHeldRows.run();
            return true;
        });
    }

    private static int rowsSeenBy(String provider, String question) throws SQLException {
        try (var connection = CutConnections.connection()) {
            serve(connection, provider);
            try (var query = connection.prepareStatement("select count(*) from held_row where question = ?")) {
                query.setString(1, question);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        }
    }

    private static void serve(Connection connection, String provider) throws SQLException {
        try (var told = connection.prepareStatement(
                "select set_config('sopan.all', 'off', false), set_config('sopan.provider', ?, false)")) {
            told.setString(1, provider);
            told.execute();
        }
    }
}
