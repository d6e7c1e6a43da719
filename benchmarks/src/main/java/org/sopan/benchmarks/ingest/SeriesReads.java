package org.sopan.benchmarks.ingest;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.sopan.stack.Suite;

/// One indicator of 112 areas over 60 months, asked for at a fixed rate whether or not earlier answers have come: a
/// latency counts from the moment a request was due. Asked for as dashboards ask: with the tag of the answer they have,
/// taking gzip, and plain. Answers other than the expected one are counted, not timed.
final class SeriesReads {

    private static final int AREAS = 112;
    private static final int MONTHS = 60;
    private static final int RATE = Integer.getInteger("sopan.bench.reads", 500);
    private static final int WARM_UP_SECONDS = 10;
    private static final int SECONDS = 20;
    private static final String DATASET = "t-series";

    private final Suite suite;
    private final Catalogue catalogue;
    private final Processes processes;

    SeriesReads(Suite suite, Catalogue catalogue, Processes processes) {
        this.suite = suite;
        this.catalogue = catalogue;
        this.processes = processes;
    }

    void measure(Report report) throws Exception {
        try (var sender = new Sender(suite.gateway(), suite.adminKey())) {
            var indicator = catalogue.indicators().getFirst();
            var areas = catalogue.districts().subList(0, AREAS);
            var months = BulkPush.months().subList(0, MONTHS);
            sender.push(new Rows(areas, List.of(indicator), months, DATASET, 0, AREAS * MONTHS).csv());
            var path = "/v1/observations?indicator=" + indicator + "&dataset=" + DATASET;
            var tag = sender.table(path, Map.of()).headers().firstValue("ETag").orElseThrow();
            measure("series-known", 304, () -> sender.table(path, Map.of("If-None-Match", tag)), report);
            measure("series-gzip", 200, () -> sender.table(path, Map.of("Accept-Encoding", "gzip")), report);
            measure("series", 200, () -> sender.table(path, Map.of()), report);
        }
    }

    private void measure(String work, int expected, Supplier<HttpResponse<byte[]>> read, Report report)
            throws Exception {
        processes.awaitQuiet();
        report.say("  " + work + ": answers of " + read.get().body().length + " bytes");
        run(expected, read, WARM_UP_SECONDS, new Latencies());
        var before = processes.cpuSeconds();
        var latencies = new Latencies();
        int others = run(expected, read, SECONDS, latencies);
        report.say("  CPU µs/read: " + Processes.perRow(before, processes.cpuSeconds(), (long) SECONDS * RATE));
        latencies.report(work, 1, report);
        report.add(work, 1, "other answers", others, "answers");
    }

    private static int run(int expected, Supplier<HttpResponse<byte[]>> read, int seconds, Latencies latencies)
            throws Exception {
        var others = new AtomicInteger();
        int requests = RATE * seconds;
        var answers = new ArrayList<Future<?>>();
        long start = System.nanoTime();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests; i++) {
                long due = start + i * 1_000_000_000L / RATE;
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                answers.add(clients.submit(() -> {
                    if (read.get().statusCode() == expected) {
                        latencies.add((System.nanoTime() - due) / 1e6);
                    } else {
                        others.incrementAndGet();
                    }
                }));
            }
            for (var answer : answers) {
                answer.get();
            }
        }
        return others.get();
    }
}
