package org.sopan.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.kit.problem.ErrorCode;

/// A request with an Idempotency-Key takes effect once, however often and from however many sides it is sent.
@QuarkusTest
class IdempotencyTest {

    private static final int CLIENTS = 16;

    @Inject
    DataSource database;

    @Test
    void aRepetitionGetsTheStoredAnswerByteForByte() throws SQLException {
        var first = add("k-1", "once");
        var second = add("\"k-1\"", "once");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(count("once")).isEqualTo(1);
    }

    @Test
    void withoutAKeyEveryRequestCounts() throws SQLException {
        var first = json().body(note("free-1", 1)).post("/v1/repeatable");
        var second = json().body(note("free-1", 1)).post("/v1/repeatable");

        assertThat(first.statusCode()).isEqualTo(201);
        ProblemAssert.assertThat(second).is(ErrorCode.CONFLICT);
        assertThat(count("free-1")).isEqualTo(1);
    }

    @Test
    void theKeyOfAnotherBodyOrOtherParametersIsRefused() throws SQLException {
        add("k-2", "body-1");

        ProblemAssert.assertThat(add("k-2", "body-2"))
                .is(ErrorCode.IDEMPOTENCY_KEY_REUSED)
                .says("k-2", "needs a new key");
        ProblemAssert.assertThat(json().header("Idempotency-Key", "k-2")
                        .body(note("body-1", 1))
                        .post("/v1/repeatable?dryRun=true"))
                .is(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(add("k-2", "body-1").statusCode()).isEqualTo(201);
        assertThat(count("body-2")).isZero();
    }

    @Test
    void theSameKeyOfAnotherSubjectIsAnotherKey() throws SQLException {
        add("k-3", "mine");
        var other = json().auth()
                .oauth2(TestToken.of("somebody").sign())
                .header("Idempotency-Key", "k-3")
                .body(note("theirs", 1))
                .post("/v1/repeatable");

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(count("theirs")).isEqualTo(1);
    }

    @Test
    void aRefusalHasNoEffectAndIsStoredToo() throws SQLException {
        var first = add("k-4", "refused");
        var second = add("k-4", "refused");

        ProblemAssert.assertThat(first).is(ErrorCode.VALIDATION_FAILED).says("refused");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(count("refused")).isZero();
    }

    @Test
    void aDefectIsNotStored() throws SQLException {
        ProblemAssert.assertThat(add("k-5", "defect")).is(ErrorCode.INTERNAL_ERROR);
        var second = add("k-5", "defect");

        ProblemAssert.assertThat(second).is(ErrorCode.INTERNAL_ERROR);
        assertThat(second.header("Idempotency-Replayed")).isNull();
        assertThat(count("defect")).isZero();
    }

    @Test
    void aConflictAtCommitLeavesNothingStored() throws SQLException {
        add("k-6", "taken");
        ProblemAssert.assertThat(add("k-7", "taken")).is(ErrorCode.CONFLICT);
        remove("taken");

        assertThat(add("k-7", "taken").statusCode()).isEqualTo(201);
    }

    @Test
    void whileTheFirstIsRunningARepetitionIsToldSo() throws Exception {
        try (var other = database.getConnection();
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            try (var insert = other.createStatement()) {
                insert.execute("insert into note (name, size) values ('held', 1)");
            }
            // Its commit waits for the transaction above, because the name must be free.
            var first = clients.submit(() -> add("k-8", "held"));
            awaitLockedKey();
            var second = add("k-8", "held");
            other.rollback();

            ProblemAssert.assertThat(second)
                    .is(ErrorCode.IDEMPOTENT_REQUEST_RUNNING)
                    .says("k-8")
                    .hasHeader("Retry-After", "1");
            var answered = first.get(10, TimeUnit.SECONDS);
            assertThat(answered.statusCode()).isEqualTo(201);
            assertThat(add("k-8", "held").asByteArray()).isEqualTo(answered.asByteArray());
        }
    }

    @Test
    void sixteenClientsAtOnceHaveOneEffectAndOneAnswer() throws Exception {
        var start = new CountDownLatch(1);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Response> client = () -> {
                start.await();
                return add("k-9", "crowd");
            };
            var sent = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> clients.submit(client))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Response>();
            for (Future<Response> each : sent) {
                answers.add(each.get(20, TimeUnit.SECONDS));
            }
            var last = add("k-9", "crowd");

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 201)
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.asByteArray()).isEqualTo(last.asByteArray()));
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 201 && answer.header("Idempotency-Replayed") == null)
                    .hasSize(1);
            assertThat(count("crowd")).isEqualTo(1);
        }
    }

    @Test
    void aStreamedBodyIsComparedToItsLastByte() throws SQLException {
        var first = stream("k-10", "s-1\ns-2");
        var second = stream("k-10", "s-1\ns-2");
        var other = stream("k-10", "s-1\ns-3");

        assertThat(first.statusCode()).isEqualTo(207);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        ProblemAssert.assertThat(other).is(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(count("s-1")).isEqualTo(1);
    }

    @Test
    void anAnswerIsForgottenAfterSevenDays() throws SQLException {
        add("k-11", "old");
        remove("old");
        update("update idempotent_answer set stored_at = now() - interval '7 days 1 second' where word = 'k-11'");

        var again = add("k-11", "old");

        assertThat(again.header("Idempotency-Replayed")).isNull();
        assertThat(count("old")).isEqualTo(1);
        assertThat(add("k-11", "old").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "two words", "a\"b", "é"})
    void aKeyThatIsNoneIsRefused(String key) {
        ProblemAssert.assertThat(add(key, "never"))
                .is(ErrorCode.INVALID_IDEMPOTENCY_KEY)
                .says("1 to 128");
    }

    private static Response add(String key, String name) {
        return json().header("Idempotency-Key", key).body(note(name, 1)).post("/v1/repeatable");
    }

    private static Response stream(String key, String body) {
        return given().contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/repeatable/stream");
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    private static String note(String name, int size) {
        return "{\"name\":\"" + name + "\",\"size\":" + size + "}";
    }

    private void awaitLockedKey() throws SQLException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") == 0) {
            assertThat(System.nanoTime())
                    .as("the first request never reached its commit")
                    .isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private long count(String name) throws SQLException {
        return number("select count(*) from note where name = '" + name + "'");
    }

    private void remove(String name) throws SQLException {
        update("delete from note where name = '" + name + "'");
    }

    private long number(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void update(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }
}
