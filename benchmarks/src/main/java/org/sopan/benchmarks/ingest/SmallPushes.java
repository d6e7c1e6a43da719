package org.sopan.benchmarks.ingest;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.sopan.stack.Suite;

/// Pushes of a hundred figures by many clients at once, each waiting for its answer before it sends again.
final class SmallPushes {

    private static final int CLIENTS = Integer.getInteger("sopan.bench.clients", 32);
    private static final int ROWS_A_PUSH = 100;
    private static final int PUSHES = 1_000;
    private static final int ROUNDS = 3;

    private final Suite suite;
    private final Catalogue catalogue;
    private final Processes processes;

    SmallPushes(Suite suite, Catalogue catalogue, Processes processes) {
        this.suite = suite;
        this.catalogue = catalogue;
        this.processes = processes;
    }

    void measure(Report report) throws Exception {
        processes.awaitQuiet();
        for (int round = 1; round <= ROUNDS; round++) {
            measure(round, report);
        }
    }

    private void measure(int round, Report report) throws Exception {
        try (var sender = new Sender(suite.gateway(), suite.adminKey());
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var pushes = new ArrayList<Callable<Double>>();
            for (int push = 0; push < PUSHES; push++) {
                var body = new Rows(
                                catalogue.blocks(),
                                catalogue.indicators(),
                                BulkPush.months(),
                                "t-small-" + round,
                                push * ROWS_A_PUSH,
                                ROWS_A_PUSH)
                        .csv();
                pushes.add(() -> {
                    long begin = System.nanoTime();
                    sender.push(body);
                    return BulkPush.seconds(begin) * 1e3;
                });
            }
            long rows = (long) PUSHES * ROWS_A_PUSH;
            var before = processes.cpuSeconds();
            long begin = System.nanoTime();
            var latencies = new Latencies();
            for (var push : clients.invokeAll(pushes)) {
                latencies.add(push.get());
            }
            report.add("small", round, "rows", rows / BulkPush.seconds(begin), "rows/s");
            report.say("  CPU µs/row of small pushes: " + Processes.perRow(before, processes.cpuSeconds(), rows));
            latencies.report("small", round, report);
        }
    }
}
