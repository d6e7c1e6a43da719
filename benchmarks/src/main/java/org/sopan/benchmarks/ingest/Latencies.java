package org.sopan.benchmarks.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Milliseconds that requests took.
final class Latencies {

    private final List<Double> millis = new ArrayList<>();

    synchronized void add(double value) {
        millis.add(value);
    }

    synchronized void report(String work, int round, Report report) {
        if (millis.isEmpty()) {
            return;
        }
        Collections.sort(millis);
        report.add(work, round, "p50", millis.get(millis.size() / 2), "ms");
        report.add(work, round, "p99", millis.get(millis.size() * 99 / 100), "ms");
    }
}
