package org.sopan.indicators.reach;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.StateProviders;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.RunningParts;
import org.sopan.testkit.TestToken;

/// Every state's provider against every state: 36 by 36. The indicator belongs to a programme that is not open, so
/// what is not published is a draft.
@QuarkusTest
class StatesMatrixTest {

    private static final String INDICATOR = "ADP-HN-02";
    private static final String PERIOD = "2026-04";

    /// Signing takes longer than most requests.
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private List<String> states = List.of();

    @BeforeEach
    void providers() {
        StateProviders.load();
        states = StateProviders.states();
    }

    @Test
    void aProviderWritesWithdrawsAndSeesDraftsOfItsOwnStateAlone() {
        assertThat(states).hasSize(36);
        var rows = states.stream()
                .map(state -> state + "," + INDICATOR + "," + PERIOD + ",50,normal,t-matrix")
                .collect(Collectors.joining("\n"));
        var submissions = new HashMap<String, String>();
        for (var state : states) {
            var answer = Pushes.csv(
                    as(state), "?mode=partial", "area,indicator,period,value,status,dataset\n" + rows + "\n");
            assertThat(answer.statusCode()).as(state).isEqualTo(207);
            assertThat(answer.jsonPath().getInt("counts.added")).as(state).isEqualTo(1);
            assertThat(answer.jsonPath().getList("remarks.findAll { it.code == 'area-not-allowed' }"))
                    .as(state)
                    .hasSize(35);
            submissions.put(state, answer.jsonPath().getString("id"));
        }
        for (var state : states) {
            assertThat(as(state)
                            .get("/v1/observations?dataset=t-matrix&limit=100")
                            .jsonPath()
                            .getList("items.area"))
                    .as(state)
                    .containsExactly(state);
            assertThat(as(state)
                            .get("/v1/observations?dataset=t-matrix&format=csv")
                            .asString()
                            .lines())
                    .as(state)
                    .hasSize(2);
            submissions.forEach((other, submission) -> seesNothingOf(state, other, submission));
        }
        assertThat(given().auth()
                        .oauth2(TestToken.of("key_nation").sign())
                        .get("/v1/observations?dataset=t-matrix&limit=100")
                        .jsonPath()
                        .getList("items.area"))
                .hasSize(36);
    }

    @Test
    void theDatabaseRoleBehindAProviderWritesAndSeesItsOwnStateAlone() throws SQLException {
        try (var connection = role()) {
            connection.setAutoCommit(false);
            for (var state : states) {
                for (var other : states) {
                    tell(connection, "off", "{" + other + "}");
                    insert(connection, "observation", other);
                    insert(connection, "revision", other);
                    tell(connection, "off", "{" + state + "}");
                    boolean own = state.equals(other);
                    assertThat(count(connection, other))
                            .as(state + " sees " + other)
                            .isEqualTo(own ? 2 : 0);
                    assertThat(update(connection, other))
                            .as(state + " changes " + other)
                            .isEqualTo(own ? 1 : 0);
                    connection.rollback();
                    if (!own) {
                        refusesToInsert(connection, state, other);
                    }
                }
            }
        }
    }

    @Test
    void aSessionThatSaysNothingWritesNothingAndSeesWhatIsPublished() throws SQLException {
        try (var connection = role()) {
            connection.setAutoCommit(false);
            assertThat(count(connection, "S27")).isZero();
            assertThatThrownBy(() -> insert(connection, "observation", "S27"))
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    @Test
    void aFigureOnceAcceptedIsNeverChangedByTheServicesRole() throws SQLException {
        try (var connection = role()) {
            connection.setAutoCommit(false);
            tell(connection, "on", "{}");
            try (var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate("update revision set value = 1"))
                        .hasMessageContaining("immutable");
                connection.rollback();
                assertThatThrownBy(() -> statement.executeUpdate("alter table revision disable row level security"))
                        .hasMessageContaining("must be owner");
            }
        }
    }

    private void seesNothingOf(String state, String other, String submission) {
        if (state.equals(other)) {
            return;
        }
        var withdrawal = as(state)
                .contentType("application/json")
                .body("{\"reason\": \"not mine\"}")
                .post("/v1/submissions/" + submission + "/withdrawal");
        ProblemAssert.assertThat(withdrawal).is(ErrorCode.NOT_FOUND);
    }

    @Test
    void anothersSubmissionsAndHistoriesAreNotThere() {
        var submission = Pushes.csv(
                        as("S27"),
                        "",
                        "area,indicator,period,value,dataset\nS27," + INDICATOR + "," + PERIOD + ",50,t-matrix-2\n")
                .jsonPath()
                .getString("id");
        as("S27").get("/v1/submissions/" + submission).then().statusCode(200);
        for (var state : states) {
            if (!state.equals("S27")) {
                nothingIsThereFor(state, submission);
            }
        }
    }

    private static void nothingIsThereFor(String state, String submission) {
        ProblemAssert.assertThat(as(state).get("/v1/submissions/" + submission)).is(ErrorCode.NOT_FOUND);
        ProblemAssert.assertThat(as(state)
                        .get("/v1/observations/" + INDICATOR + ":" + "S27:" + PERIOD + ":t-matrix-2/revisions"))
                .is(ErrorCode.NOT_FOUND);
    }

    private static RequestSpecification as(String state) {
        var token = TOKENS.computeIfAbsent(
                state,
                each -> StateProviders.key(each)
                        .scopes(Scope.OBSERVATIONS_WRITE)
                        .sign());
        return Pushes.with(token);
    }

    private static Connection role() throws SQLException {
        var parts = RunningParts.get();
        return DriverManager.getConnection(parts.jdbcUrl("indicators"), "indicators", parts.password("indicators"));
    }

    private static void tell(Connection connection, String all, String statesReached) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select set_config('sopan.all', ?, true), set_config('sopan.states', ?, true)")) {
            statement.setString(1, all);
            statement.setString(2, statesReached);
            statement.execute();
        }
    }

    private static void insert(Connection connection, String table, String state) throws SQLException {
        try (var statement = connection.prepareStatement("insert into " + table + """
                 (indicator, area, period, dataset, state, period_start, period_end, revision, value, status, review,
                  provider, submission, row_no, accepted_at)
                values ('ADP-HN-02', ?, '2026-05', 't-role', ?, '2026-05-01', '2026-05-31', 1, 1, 'normal', 'submitted',
                  'direct', 'sub_role', 1, now())""")) {
            statement.setString(1, state);
            statement.setString(2, state);
            statement.executeUpdate();
        }
    }

    private static int count(Connection connection, String state) throws SQLException {
        try (var query = connection.prepareStatement("""
                select (select count(*) from observation where state = ? and dataset = 't-role')
                  + (select count(*) from revision where state = ? and dataset = 't-role')""")) {
            query.setString(1, state);
            query.setString(2, state);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static int update(Connection connection, String state) throws SQLException {
        try (var update = connection.prepareStatement(
                "update observation set value = 2 where state = ? and dataset = 't-role'")) {
            update.setString(1, state);
            return update.executeUpdate();
        }
    }

    private static void refusesToInsert(Connection connection, String state, String other) throws SQLException {
        for (var table : List.of("observation", "revision")) {
            tell(connection, "off", "{" + state + "}");
            assertThatThrownBy(() -> insert(connection, table, other))
                    .as(state + " into " + table + " of " + other)
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }
}
