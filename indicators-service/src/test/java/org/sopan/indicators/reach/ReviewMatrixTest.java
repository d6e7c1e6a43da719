package org.sopan.indicators.reach;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.StateProviders;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.RunningParts;
import org.sopan.testkit.TestToken;

/// Every state's reviewer against every state's figures: 36 by 36.
@QuarkusTest
class ReviewMatrixTest {

    private static final String ROW = ",ADP-HN-02,2026-03,50,self-reported\n";

    /// Signing takes longer than most requests.
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private List<String> states = List.of();

    @BeforeEach
    void providers() {
        StateProviders.load();
        states = StateProviders.states();
    }

    @Test
    void aReviewerReviewsAndSeesDraftsOfItsOwnStateAlone() {
        var submissions = new LinkedHashMap<String, String>();
        for (var state : states) {
            var sender = Pushes.as(StateProviders.key(state));
            var answer = Pushes.csv(sender, "", "area,indicator,period,value,dataset\n" + state + ROW);
            submissions.put(state, answer.jsonPath().getString("id"));
        }
        assertThat(submissions).hasSize(36);
        for (var state : states) {
            assertThat(as(state)
                            .get("/v1/observations?programme=ADP&period=2026-03&dataset=self-reported&limit=1000")
                            .jsonPath()
                            .getList("items.area", String.class))
                    .as(state)
                    .contains(state)
                    .doesNotContainAnyElementsOf(states.stream()
                            .filter(other -> !other.equals(state))
                            .toList());
            submissions.forEach((other, submission) -> {
                if (!other.equals(state)) {
                    ProblemAssert.assertThat(checks(state, submission)).is(ErrorCode.NOT_FOUND);
                }
            });
            assertThat(as(state)
                            .get("/v1/submissions?programme=ADP&awaiting=checker&limit=1000")
                            .jsonPath()
                            .getList("items.id", String.class))
                    .as(state)
                    .doesNotContainAnyElementsOf(submissions.values().stream()
                            .filter(each -> !each.equals(submissions.get(state)))
                            .toList());
        }
        submissions.forEach((state, submission) -> {
            var other = states.get((states.indexOf(state) + 1) % states.size());
            ProblemAssert.assertThat(as(other).get("/v1/submissions/" + submission + "/reviews"))
                    .is(ErrorCode.NOT_FOUND);
            assertThat(checks(state, submission).statusCode()).as(state).isEqualTo(201);
        });
    }

    @Test
    void theDatabaseRoleBehindAReviewerReviewsItsOwnStateAlone() throws SQLException {
        try (var connection = role()) {
            connection.setAutoCommit(false);
            for (var state : states) {
                for (var other : states) {
                    tell(connection, other);
                    insertPart(connection, other);
                    tell(connection, state);
                    boolean own = state.equals(other);
                    assertThat(count(connection)).as(state + " sees " + other).isEqualTo(own ? 1 : 0);
                    assertThat(update(connection))
                            .as(state + " changes " + other)
                            .isEqualTo(own ? 1 : 0);
                    if (own) {
                        insertStep(connection, other);
                    } else {
                        assertThatThrownBy(() -> insertStep(connection, other))
                                .as(state + " reviews " + other)
                                .hasMessageContaining("row-level security");
                    }
                    connection.rollback();
                }
            }
        }
    }

    private static Response checks(String state, String submission) {
        return as(state)
                .contentType("application/json")
                .body("{\"programme\": \"ADP\", \"level\": \"checker\", \"verdict\": \"pass\"}")
                .post("/v1/submissions/" + submission + "/reviews");
    }

    private static RequestSpecification as(String state) {
        var token = TOKENS.computeIfAbsent(
                state,
                each -> TestToken.of("rev_" + each)
                        .areas(each)
                        .scopes(Scope.OBSERVATIONS_REVIEW)
                        .sign());
        return given().auth().oauth2(token);
    }

    private static Connection role() throws SQLException {
        var parts = RunningParts.get();
        return DriverManager.getConnection(parts.jdbcUrl("indicators"), "indicators", parts.password("indicators"));
    }

    private static void tell(Connection connection, String state) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select set_config('sopan.all', 'off', true), set_config('sopan.states', ?, true)")) {
            statement.setString(1, "{" + state + "}");
            statement.execute();
        }
    }

    private static void insertPart(Connection connection, String state) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with pushed as (
                  insert into submission (id, provider, subject, mode, digest, rows_sent, added, revised, unchanged,
                    rejected, warned, accepted_at)
                  values ('sub_review-role', 'nobody', current_setting('sopan.person', true), 'atomic', '', 0, 0, 0, 0,
                    0, 0, now()) returning id)
                insert into review_part (submission, programme, area, state, provider, maker, figures, step, awaiting,
                  since) values ('sub_review-role', 'ADP', ?, ?, 'nobody', 'nobody', 1, 'submitted', 'checker', now())""")) {
            statement.setString(1, state);
            statement.setString(2, state);
            try (var person = connection.createStatement()) {
                person.execute("select set_config('sopan.person', 'nobody-' || random(), true)");
            }
            statement.executeUpdate();
            try (var person = connection.createStatement()) {
                person.execute("select set_config('sopan.person', '', true)");
            }
        }
    }

    private static void insertStep(Connection connection, String state) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into review_step (review, submission, programme, area, state, level, verdict, person, from_step,
                  to_step, awaiting, moved, reviewed_at)
                values ('sub_step-role', 'sub_review-role', 'ADP', ?, ?, 'checker', 'pass', 'nobody', 'submitted',
                  'checked', 'state', 1, now())""")) {
            statement.setString(1, state);
            statement.setString(2, state);
            statement.executeUpdate();
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from review_part where submission = 'sub_review-role'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int update(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(
                    "update review_part set step = 'checked' where submission = 'sub_review-role'");
        }
    }
}
