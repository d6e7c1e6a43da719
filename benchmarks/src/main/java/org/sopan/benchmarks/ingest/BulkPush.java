package org.sopan.benchmarks.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.sopan.stack.Suite;

/// One push of many rows through the gateway, beside a bare binary COPY of the same rows into a table with the same
/// primary key on the same server.
final class BulkPush {

    private static final long SAMPLE_NANOS = 100_000_000;
    private static final int MONTHS = 240;

    private final Suite suite;
    private final Catalogue catalogue;
    private final Processes processes;

    BulkPush(Suite suite, Catalogue catalogue, Processes processes) {
        this.suite = suite;
        this.catalogue = catalogue;
        this.processes = processes;
    }

    void measure(int round, int count, Report report) throws Exception {
        var rows = new Rows(catalogue.blocks(), catalogue.indicators(), months(), "t-bulk-" + round, 0, count);
        var before = processes.cpuSeconds();
        double copied = copy(rows);
        report.say("  CPU µs/row of the COPY: " + Processes.perRow(before, processes.cpuSeconds(), count));
        var body = rows.csv();
        var memory = new Memory();
        before = processes.cpuSeconds();
        try (var sender = new Sender(suite.gateway(), suite.adminKey())) {
            long begin = System.nanoTime();
            sender.push(body);
            double pushed = seconds(begin);
            report.say("  CPU µs/row of the push: " + Processes.perRow(before, processes.cpuSeconds(), count));
            report.add("bulk", round, "copy", count / copied, "rows/s");
            report.add("bulk", round, "push", count / pushed, "rows/s");
            report.add("bulk", round, "ratio", copied / pushed, "push/copy");
        }
        var megabytes = memory.end();
        report.add("bulk", round, "memory-before", megabytes.getFirst(), "MB");
        report.add("bulk", round, "memory-most", Collections.max(megabytes), "MB");
    }

    private double copy(Rows rows) throws Exception {
        try (var connection = suite.postgres().connectAsSuperuser("indicators");
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists bare_copy");
            statement.execute("""
                    create table bare_copy (indicator text, area text, period text, dataset text, value double precision,
                      primary key (indicator, area, period, dataset))""");
            var bytes = new ByteArrayInputStream(rows.binary());
            long begin = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare_copy from stdin (format binary)", bytes);
            double took = seconds(begin);
            statement.execute("drop table bare_copy");
            return took;
        }
    }

    static List<String> months() {
        var months = new ArrayList<String>();
        for (int month = 0; month < MONTHS; month++) {
            months.add("%d-%02d".formatted(2000 + month / 12, month % 12 + 1));
        }
        return months;
    }

    static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /// What the service's process held, ten times a second.
    private final class Memory {

        private final AtomicBoolean ended = new AtomicBoolean();
        private final CompletableFuture<List<Double>> sampling = CompletableFuture.supplyAsync(this::sample);

        private List<Double> sample() {
            var samples = new ArrayList<Double>();
            try {
                do {
                    samples.add(processes.residentMegabytes());
                    LockSupport.parkNanos(SAMPLE_NANOS);
                } while (!ended.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return samples;
        }

        List<Double> end() {
            ended.set(true);
            return sampling.join();
        }
    }
}
