package org.sopan.benchmarks.ingest;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.sopan.stack.Suite;

/// One push of many rows through the gateway, beside a bare binary COPY of the same rows into a table with the same
/// primary key on the same server.
final class BulkPush {

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
        double copied = copy(rows, report);
        var body = rows.csv();
        processes.awaitQuiet();
        var before = processes.cpuSeconds();
        try (var sender = new Sender(suite.gateway(), suite.adminKey())) {
            long begin = System.nanoTime();
            sender.push(body);
            double pushed = seconds(begin);
            report.say("  CPU µs/row of the push: " + Processes.perRow(before, processes.cpuSeconds(), count));
            report.add("bulk", round, "copy", count / copied, "rows/s");
            report.add("bulk", round, "push", count / pushed, "rows/s");
            report.add("bulk", round, "ratio", copied / pushed, "push/copy");
        }
    }

    private double copy(Rows rows, Report report) throws Exception {
        try (var connection = suite.postgres().connectAsSuperuser("indicators");
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists bare_copy");
            statement.execute("""
                    create table bare_copy (indicator text, area text, period text, dataset text, value double precision,
                      primary key (indicator, area, period, dataset))""");
            var bytes = new ByteArrayInputStream(rows.binary());
            processes.awaitQuiet();
            var before = processes.cpuSeconds();
            long begin = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare_copy from stdin (format binary)", bytes);
            double took = seconds(begin);
            report.say("  CPU µs/row of the COPY: " + Processes.perRow(before, processes.cpuSeconds(), rows.count()));
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
}
