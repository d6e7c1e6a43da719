package org.sopan.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import org.sopan.stack.PartName;
import org.sopan.stack.Suite;

/// What the parts of a suite have used so far, read from Linux' `/proc`.
final class Processes {

    private static final double TICKS_A_SECOND = 100;
    private static final int PARENT = 1;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int ENDED_USER_TIME = 13;
    private static final int ENDED_SYSTEM_TIME = 14;

    /// Of a processor, by all parts together; idle, beside a COPY, they took 0.11.
    private static final double QUIET = 0.2;
    private static final int QUIET_SECONDS = 3;
    private static final int PATIENCE_SECONDS = 600;

    private final Suite suite;

    Processes(Suite suite) {
        this.suite = suite;
    }

    /// Seconds of processor time by part; PostgreSQL's with all its server processes.
    Map<PartName, Double> cpuSeconds() throws IOException {
        var seconds = new EnumMap<PartName, Double>(PartName.class);
        for (var part : PartName.values()) {
            long pid = suite.part(part).pid();
            seconds.put(part, part == PartName.POSTGRES ? family(pid) : own(fields(Path.of("/proc/" + pid))));
        }
        return seconds;
    }

    /// Waits until the parts have done what earlier work left to do: a measurement is of one work alone.
    void awaitQuiet() throws IOException, InterruptedException {
        int quiet = 0;
        double before = allSeconds();
        for (int second = 0; quiet < QUIET_SECONDS; second++) {
            if (second == PATIENCE_SECONDS) {
                throw new IllegalStateException("the suite was not quiet within " + PATIENCE_SECONDS + " seconds");
            }
            Thread.sleep(1_000);
            double now = allSeconds();
            quiet = now - before < QUIET ? quiet + 1 : 0;
            before = now;
        }
    }

    private double allSeconds() throws IOException {
        return cpuSeconds().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// Microseconds a row that each part took between two readings.
    static String perRow(Map<PartName, Double> before, Map<PartName, Double> after, long rows) {
        var text = new StringJoiner(", ");
        after.forEach((part, seconds) -> {
            var micros = (seconds - before.getOrDefault(part, 0.0)) * 1e6 / rows;
            if (micros >= 0.05) {
                text.add("%s %.1f".formatted(part.text(), micros));
            }
        });
        return text.toString();
    }

    private static double family(long postmaster) throws IOException {
        var first = fields(Path.of("/proc/" + postmaster));
        double seconds = own(first)
                + (Long.parseLong(first[ENDED_USER_TIME]) + Long.parseLong(first[ENDED_SYSTEM_TIME])) / TICKS_A_SECOND;
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : all) {
                var fields = fields(process);
                if (fields.length > ENDED_SYSTEM_TIME && Long.parseLong(fields[PARENT]) == postmaster) {
                    seconds += own(fields);
                }
            }
        }
        return seconds;
    }

    private static double own(String[] fields) {
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_A_SECOND;
    }

    /// Fields of `stat` from the state on; none when the process has ended.
    private static String[] fields(Path process) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        } catch (IOException e) {
            return new String[0];
        }
    }
}
