package org.sopan.indicators.withdrawal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.CutConnections;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.StateProviders;
import org.sopan.indicators.WaitingSessions;
import org.sopan.indicators.intake.Announcements;
import org.sopan.indicators.intake.Figures;
import org.sopan.indicators.ledger.KeepReceipt;
import org.sopan.indicators.reach.CurrentReach;

/// Withdrawals and other writers of the same figures at the same time.
@QuarkusTest
class WithdrawingAtOnceTest {

    @Inject
    Withdrawals withdrawals;

    @Inject
    Figures figures;

    @Inject
    Announcements announcements;

    @Inject
    KeepReceipt keepReceipt;

    @Inject
    Clock clock;

    @BeforeEach
    void catalogue() {
        StateProviders.load();
    }

    @Test
    void aFigureDoesNotFallBackToOneThatIsBeingTakenBack() throws Exception {
        push("t-two-back", "D475,NFHS-ANC1,2020,1");
        var second = push("t-two-back", "D475,NFHS-ANC1,2020,2");
        var third = push("t-two-back", "D475,NFHS-ANC1,2020,3");
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> takeBack("sub_0two-back-1", second, () -> {
                begun.countDown();
                mayEnd.await();
                return true;
            }));
            begun.await();
            var other = threads.submit(() -> takeBack("sub_0two-back-2", third, () -> true));
            WaitingSessions.await(1, other::isDone);
            mayEnd.countDown();
            first.get();
            other.get();
        }

        assertThat(told("t-two-back")).containsExactly("1 normal 4");
    }

    @Test
    void ofTwoWhoTakeASubmissionBackAtOnceTheSecondIsToldByWhomItWas() throws Exception {
        var submission = push("t-both", "D475,NFHS-ANC1,2020,1");
        try (var holder = CutConnections.connection();
                var threads = Executors.newFixedThreadPool(2)) {
            lockFigure(holder, "t-both", "D475");
            var answers = Stream.of(1, 2)
                    .map(each -> threads.submit(() -> withdraw(submission)))
                    .toList();
            WaitingSessions.await(2);
            holder.rollback();

            var all = List.of(answers.getFirst().get(), answers.getLast().get());
            assertThat(all).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
            var by = all.stream()
                    .filter(each -> each.statusCode() == 201)
                    .findFirst()
                    .orElseThrow()
                    .jsonPath()
                    .getString("id");
            var refused = all.stream()
                    .filter(each -> each.statusCode() == 409)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.jsonPath().getString("detail")).contains("was taken back before", by);
        }
    }

    @Test
    void aWithdrawalThatTheDatabaseEndsForADeadlockIsDoneAgain()
            throws SQLException, InterruptedException, ExecutionException {
        var submission = push("t-deadlock", "D475,NFHS-ANC1,2020,1", "D476,NFHS-ANC1,2020,1");
        try (var holder = CutConnections.connection();
                var threads = Executors.newSingleThreadExecutor()) {
            lockFigure(holder, "t-deadlock", "D476");
            var answer = threads.submit(() -> withdraw(submission));
            WaitingSessions.await(1);
            // The withdrawal holds D475 and has waited longer: it finds the circle first, and gives way.
            lockFigure(holder, "t-deadlock", "D475");
            holder.rollback();

            assertThat(answer.get().statusCode()).isEqualTo(201);
            assertThat(told("t-deadlock")).containsExactly("null withdrawn 2", "null withdrawn 2");
        }
    }

    /// What is done before the end of a transaction.
    private interface Ending {
        boolean run() throws InterruptedException;
    }

    private boolean takeBack(String id, String submission, Ending ending) {
        return CurrentReach.forItself(() -> QuarkusTransaction.requiringNew().call(() -> {
            var candidate = withdrawals.lock(submission).orElseThrow();
            assertThat(withdrawals.standingAreas(submission)).hasSizeLessThan(2);
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var fellBack = withdrawals.apply(id, candidate, "test", at);
            withdrawals.add(
                    new Withdrawal(
                            id,
                            submission,
                            candidate.provider(),
                            "key_test",
                            "test",
                            fellBack.figures(),
                            fellBack.restored(),
                            at),
                    "0");
            figures.runs(id).forEach(run -> announcements.revised(id, run));
            keepReceipt.keep(id);
            return ending.run();
        }));
    }

    private static void lockFigure(Connection holder, String dataset, String area) throws SQLException {
        holder.setAutoCommit(false);
        try (var lock =
                holder.prepareStatement("select 1 from observation where dataset = ? and area = ? for update")) {
            lock.setString(1, dataset);
            lock.setString(2, area);
            lock.execute();
        }
    }

    private static String push(String dataset, String... rows) {
        return Pushes.accepted(Pushes.as(StateProviders.key("S27")), Pushes.rows(dataset, rows));
    }

    private static Response withdraw(String submission) {
        return Pushes.as(StateProviders.key("S27"))
                .contentType("application/json")
                .body("{\"reason\": \"wrong\"}")
                .post("/v1/submissions/" + submission + "/withdrawal");
    }

    private static List<String> told(String dataset) {
        var page = given().get("/v1/observations?dataset=" + dataset).jsonPath();
        return page.getList("items.findAll { true }.collect { it.value + ' ' + it.status + ' ' + it.revision }");
    }
}
