package org.sopan.benchmarks.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.sopan.stack.Suite;

/// One indicator of 112 areas over 60 months, asked for at a fixed rate whether or not earlier answers have come: a
/// latency counts from the moment a request was due.
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
            report.say("  answer of " + sender.csv(path).length() + " characters");
            run(sender, path, WARM_UP_SECONDS);
            var before = processes.cpuSeconds();
            var latencies = run(sender, path, SECONDS);
            report.say("  CPU µs/read: " + Processes.perRow(before, processes.cpuSeconds(), (long) SECONDS * RATE));
            latencies.report("series", 1, report);
        }
    }

    private static Latencies run(Sender sender, String path, int seconds) throws Exception {
        int requests = RATE * seconds;
        var latencies = new Latencies();
        var answers = new ArrayList<Future<?>>();
        long start = System.nanoTime();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests; i++) {
                long due = start + i * 1_000_000_000L / RATE;
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                answers.add(clients.submit(() -> {
                    sender.csv(path);
                    latencies.add((System.nanoTime() - due) / 1e6);
                }));
            }
            for (var answer : answers) {
                answer.get();
            }
        }
        return latencies;
    }
}
