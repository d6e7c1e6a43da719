package org.sopan.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lines of what was measured, printed as they come and kept as CSV.
final class Report {

    private final List<String> rows = new ArrayList<>();

    /// One figure: what was done, in which round, what of it, how much, in which unit.
    void add(String work, int round, String figure, double value, String unit) {
        var row = String.format(Locale.ROOT, "%s,%d,%s,%.3f,%s", work, round, figure, value, unit);
        rows.add(row);
        say(row);
    }

    /// Something to read beside the figures, not kept.
    void say(String line) {
        System.out.println(line);
    }

    void write(Path file) throws IOException {
        var text = new StringBuilder("work,round,figure,value,unit\n");
        rows.forEach(row -> text.append(row).append('\n'));
        Files.writeString(file, text);
    }
}
