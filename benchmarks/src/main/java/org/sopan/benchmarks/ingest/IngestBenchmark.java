package org.sopan.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.sopan.stack.Suite;

/// Starts a suite of its own, as `sopan up` would, and measures what the intake is asked to reach: a push of many rows
/// beside a bare COPY, a stream that is ranked while it arrives, many small pushes, and reading a series.
///
/// Arguments: folder for the suite's data (must not exist), file for the results.
public final class IngestBenchmark {

    private static final int ROWS = Integer.getInteger("sopan.bench.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("sopan.bench.rounds", 3);
    private static final Set<String> WORK = Set.of(
            System.getProperty("sopan.bench.work", "bulk,stream,small,series").split(",", -1));

    private IngestBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        if (Files.exists(home)) {
            throw new IOException(home + " exists; a benchmark starts on an empty folder");
        }
        var report = new Report();
        try (var suite = Suite.start(home)) {
            suite.loadPacks(line -> {});
            var catalogue = Catalogue.read(suite);
            var parts = new Processes(suite);
            for (int round = 1; WORK.contains("bulk") && round <= ROUNDS; round++) {
                new BulkPush(suite, catalogue, parts).measure(round, ROWS, report);
            }
            if (WORK.contains("stream")) {
                new RankedStream(suite, catalogue, parts).measure(report);
            }
            if (WORK.contains("small")) {
                new SmallPushes(suite, catalogue, parts).measure(report);
            }
            if (WORK.contains("series")) {
                new SeriesReads(suite, catalogue, parts).measure(report);
            }
        }
        report.write(Path.of(arguments[1]));
    }
}
