package org.sopan.acceptance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sopan.acceptance.RunningSuite;
import org.sopan.acceptance.client.Answer;
import org.sopan.acceptance.client.Api;
import org.sopan.stack.PartName;

/// A million rows whose last one is wrong, through the gateway, to a service whose heap is not much larger than their
/// text: what a push of a tenth of them took is what a million may take.
class AMillionRowsTest {

    private static final Logger LOG = Logger.getLogger(AMillionRowsTest.class.getName());
    private static final int HEAP_MEGABYTES = 128;
    private static final RunningSuite SUITE = RunningSuite.withLittleHeap("million", HEAP_MEGABYTES);
    private static final int ROWS = Integer.getInteger("sopan.acceptance.rows", 1_000_000);
    private static final long MEGABYTE = 1 << 20;
    private static final long FLAT_MEGABYTES = 48;
    private static final Duration OTHERS = Duration.ofSeconds(10);

    @AfterAll
    static void stop() {
        SUITE.suite().close();
    }

    @Test
    void oneBadRowAtTheEndRefusesAllOrOnlyItselfAndOthersGoOn() {
        var api = SUITE.admin();
        var file = RunningSuite.repository().resolve("acceptance-tests/target/million.csv");
        var tenth = RunningSuite.repository().resolve("acceptance-tests/target/tenth.csv");
        var push = LargePush.write(file, api, "t-million", ROWS);
        warmUp(api);
        LargePush.write(tenth, api, "t-tenth", ROWS / 10)
                .send(api, "?mode=partial")
                .expect(207);
        long before = peakMegabytes();

        var others = new Others(api);
        long started = System.nanoTime();
        var atomic = push.send(api, "");
        long refusedAfter = System.nanoTime() - started;
        assertNothingWritten(api, atomic);

        started = System.nanoTime();
        var partial = push.send(api, "?mode=partial");
        long takenAfter = System.nanoTime() - started;
        var latencies = others.end();
        long after = peakMegabytes();

        assertThat(partial.expect(207).json().getInt("counts.added")).isEqualTo(ROWS - 1);
        assertThat(partial.json().getInt("counts.rejected")).isEqualTo(1);
        assertThat(partial.json().getInt("remarks[0].line")).isEqualTo(ROWS + 1);
        LOG.info(
                "rows %d: atomic refused after %d ms, partial taken after %d ms (%d rows/s); peak memory of the process %d -> %d MB; other pushes meanwhile: %d, median %d ms, slowest %d ms"
                        .formatted(
                                push.rows(),
                                refusedAfter / 1_000_000,
                                takenAfter / 1_000_000,
                                ROWS * 1_000_000_000L / takenAfter,
                                before,
                                after,
                                latencies.size(),
                                latencies.get(latencies.size() / 2),
                                latencies.getLast()));
        assertThat(latencies.getLast()).isLessThan(OTHERS.toMillis());
        assertThat(after - before).as("megabytes more than a tenth took").isLessThan(FLAT_MEGABYTES);
    }

    private static void assertNothingWritten(Api api, Answer refused) {
        refused.expectProblem(422, "validation-failed");
        assertThat(refused.json().getString("detail")).contains("1 of " + ROWS, "line " + (ROWS + 1), "104.2");
        assertThat(refused.json().getInt("errors[0].line")).isEqualTo(ROWS + 1);
        assertThat(api.get("/v1/observations?dataset=t-million&limit=1")
                        .expect(200)
                        .json()
                        .getList("items"))
                .isEmpty();
    }

    private static void warmUp(Api api) {
        for (int i = 0; i < 50; i++) {
            api.post("/v1/observations", "text/csv", small(i)).expect(201);
        }
    }

    private static String small(int round) {
        return "area,indicator,period,value,dataset\nD445,NFHS-ANC1,2012,%d.%02d,t-beside\n"
                .formatted(round / 100 % 100, round % 100);
    }

    /// Most memory the service's process has ever held.
    private static long peakMegabytes() {
        long pid = SUITE.suite().part(PartName.INDICATORS).pid();
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024 / MEGABYTE)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Somebody else who pushes a figure ten times a second.
    private static final class Others {

        private final AtomicBoolean ended = new AtomicBoolean();
        private final CompletableFuture<List<Long>> pushing;

        Others(Api api) {
            pushing = CompletableFuture.supplyAsync(() -> {
                var latencies = new ArrayList<Long>();
                for (int round = 100; !ended.get(); round++) {
                    long started = System.nanoTime();
                    api.post("/v1/observations", "text/csv", small(round)).expect(201);
                    latencies.add((System.nanoTime() - started) / 1_000_000);
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
                return latencies;
            });
        }

        /// Milliseconds each push took, in order.
        List<Long> end() {
            ended.set(true);
            var latencies = pushing.join();
            Collections.sort(latencies);
            return latencies;
        }
    }
}
