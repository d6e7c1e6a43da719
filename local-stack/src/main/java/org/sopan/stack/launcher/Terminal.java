package org.sopan.stack.launcher;

import java.io.PrintStream;
import java.util.List;

/// Where a command talks to its user: answers on standard output, progress on standard error.
final class Terminal {

    private final PrintStream out;
    private final PrintStream err;

    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// A line of the answer.
    void print(String line) {
        out.println(line);
        out.flush();
    }

    /// A line of progress, indented under the command's headline.
    void progress(String line) {
        err.println("  " + line);
    }

    void headline(String line) {
        err.println(line);
    }

    /// Columns wide enough for their widest cell, two spaces apart.
    void table(List<List<String>> rows) {
        var widths = new int[rows.getFirst().size()];
        for (var row : rows) {
            for (var column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (var column = 0; column < widths.length; column++) {
                line.append(row.get(column))
                        .repeat(' ', widths[column] - row.get(column).length() + 2);
            }
            print(line.toString().stripTrailing());
        }
    }
}
