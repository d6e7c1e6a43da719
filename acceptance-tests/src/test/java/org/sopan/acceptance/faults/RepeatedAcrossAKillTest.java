package org.sopan.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.acceptance.RunningSuite;
import org.sopan.acceptance.client.Answer;
import org.sopan.acceptance.client.Api;
import org.sopan.stack.PartName;

/// Sixteen clients repeat one push with one idempotency key while the service is killed: one effect, one
/// answer.
class RepeatedAcrossAKillTest {

    private static final RunningSuite SUITE = RunningSuite.fresh("repeats");
    private static final int CLIENTS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 150, 400})
    void onePushHasOneEffectAndOneAnswer(int millisBeforeTheKill) {
        var api = SUITE.admin();
        var key = "killed-after-" + millisBeforeTheKill;
        var dataset = "t-kill-" + millisBeforeTheKill;
        var body = body(dataset);

        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.supplyAsync(() -> untilAnswered(api, key, body)))
                .toList();
        LockSupport.parkNanos(Duration.ofMillis(millisBeforeTheKill).toNanos());
        SUITE.suite().kill(PartName.INDICATORS);
        SUITE.suite().start(line -> {});
        var answers =
                new ArrayList<>(clients.stream().map(CompletableFuture::join).toList());
        answers.add(untilAnswered(api, key, body));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        var stored = api.get("/v1/observations?limit=1000&dataset=" + dataset)
                .expect(200)
                .json();
        assertThat(stored.getList("items")).hasSize(500);
        assertThat(stored.<Integer>getList("items.revision")).containsOnly(1);
        assertThat(stored.<String>getList("items.submission").stream().distinct())
                .hasSize(1);
    }

    /// Five hundred figures, each different from what is known.
    private static String body(String dataset) {
        var rows = new ArrayList<>(List.of("area,indicator,period,value,dataset"));
        for (int i = 0; i < 500; i++) {
            rows.add("D%03d,NFHS-ANC1,2012-%02d,%d,%s".formatted(440 + i % 50, 1 + i / 50, i % 100, dataset));
        }
        return String.join("\n", rows) + "\n";
    }

    /// Asks again while nobody answers, the service is away, or the same request is still being worked on.
    private static Answer untilAnswered(Api api, String key, String body) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                var answer = api.post("/v1/observations", "text/csv", body, "Idempotency-Key", key);
                if (answer.status() != 409 && answer.status() < 500) {
                    return answer;
                }
            } catch (UncheckedIOException _) {
                // The service or the connection went away: nothing is known, so ask again.
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("nobody answered within " + PATIENCE);
    }
}
