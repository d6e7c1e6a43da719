package org.sopan.indicators.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.CutConnections;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.WaitingSessions;
import org.sopan.indicators.acceptance.Acceptances;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// A submission has its instant before it is committed: whoever asks what was known then waits for it.
@QuarkusTest
class KnownAtOneInstantTest {

    private static final int WRITERS = 4;
    private static final int PUSHES = 15;

    @Inject
    Acceptances acceptances;

    @BeforeEach
    void catalogue() {
        Packs.loadAll();
    }

    @Test
    void whatWasKnownIsNotToldWhileASubmissionAcceptedBeforeIsStillBeingWritten() throws Exception {
        push("t-in-flight", 1);
        var atRest = acceptances.now();
        try (var holder = CutConnections.connection();
                var threads = Executors.newSingleThreadExecutor()) {
            lockFigure(holder, "t-in-flight");
            var pushed = threads.submit(() -> push("t-in-flight", 2));
            WaitingSessions.await(1);
            // By now the push has its instant, and waits for the figure.
            var instant = acceptances.now();

            var meanwhile = read("t-in-flight", instant);
            assertThat(values(read("t-in-flight", atRest))).containsExactly(1);
            holder.rollback();
            pushed.get();

            ProblemAssert.assertThat(meanwhile).is(ErrorCode.BUSY).says("still being written");
            assertThat(meanwhile.header("Retry-After")).isEqualTo("3");
            assertThat(values(read("t-in-flight", instant))).containsExactly(2);
        }
    }

    @Test
    void whoAsksForUpdatesIsNotToldALaterInstantThanTheyCover() throws Exception {
        var begin = acceptances.now();
        pushSurvey(1);
        try (var holder = CutConnections.connection();
                var threads = Executors.newSingleThreadExecutor()) {
            lockFigure(holder, "survey");
            var pushed = threads.submit(() -> pushSurvey(2));
            WaitingSessions.await(1);

            var meanwhile = updates(begin);
            holder.rollback();
            pushed.get();

            ProblemAssert.assertThat(meanwhile).is(ErrorCode.BUSY);
            assertThat(updates(begin).asString()).contains(",1999,2,");
        }
    }

    @Test
    void whatWasKnownAtAnInstantStaysWhatItWasHoweverManyWriteAtOnce() throws Exception {
        Map<Instant, List<Integer>> told = new LinkedHashMap<>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writing = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer * PUSHES;
                writing.add(threads.submit(() ->
                        IntStream.range(first, first + PUSHES).forEach(value -> push("t-many-write", value + 1))));
            }
            while (!writing.stream().allMatch(Future::isDone)) {
                var instant = acceptances.now();
                told.put(instant, values(read("t-many-write", instant)));
            }
            for (var each : writing) {
                each.get();
            }
        }

        assertThat(told).hasSizeGreaterThan(WRITERS);
        told.forEach((instant, values) -> assertThat(values(read("t-many-write", instant)))
                .as("known at %s", instant)
                .isEqualTo(values));
    }

    private static Response read(String dataset, Instant asOf) {
        return given().get("/v1/observations?dataset=" + dataset + "&asOf=" + asOf);
    }

    private static List<Integer> values(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath().getList("items.value", Integer.class);
    }

    private static Response updates(Instant after) {
        return given().get("/sdmx/observations/3.0/data/dataflow/SOPAN/NFHS/1.0/A.D475.NFHS-ANC1.survey"
                + "?c[TIME_PERIOD]=1999&format=sdmx-csv&updatedAfter=" + after);
    }

    private static int push(String dataset, int value) {
        return pushed(Pushes.rows(dataset, "D475,NFHS-ANC1,2020," + value));
    }

    private static int pushSurvey(int value) {
        return pushed(Pushes.rows("survey", "D475,NFHS-ANC1,1999," + value));
    }

    private static int pushed(String csv) {
        var answer = Pushes.csv(Pushes.direct(), "", csv);
        answer.then().statusCode(201);
        return answer.statusCode();
    }

    private static void lockFigure(Connection holder, String dataset) throws SQLException {
        holder.setAutoCommit(false);
        try (var lock = holder.prepareStatement("""
                select 1 from observation where area = 'D475' and indicator = 'NFHS-ANC1' and dataset = ?
                  and period in ('1999', '2020') for update""")) {
            lock.setString(1, dataset);
            lock.execute();
        }
    }
}
