package org.sopan.indicators.completeness.api;

import java.util.List;
import org.sopan.formats.Column;
import org.sopan.formats.Rows;
import org.sopan.formats.Table;
import org.sopan.formats.ValueType;
import org.sopan.indicators.completeness.Line;
import org.sopan.indicators.completeness.Report;

/// Completeness as a table: a row per area and provider.
final class CompletenessTable {

    private static final List<Column> COLUMNS = List.of(
            Column.of("area", ValueType.TEXT, "LGD code"),
            Column.of("provider", ValueType.TEXT, "Who gave the figures or is asked for them"),
            Column.of("expected", ValueType.WHOLE, "Figures expected"),
            Column.of("received", ValueType.WHOLE, "Figures received"),
            Column.of("onTime", ValueType.WHOLE, "Received on time"),
            Column.of("late", ValueType.WHOLE, "Received late"),
            Column.of("missing", ValueType.WHOLE, "Not received"),
            Column.of("saidMissing", ValueType.WHOLE, "Said to be missing"),
            Column.of("share", ValueType.DECIMAL, "Received of expected"),
            Column.of("lastAt", ValueType.INSTANT, "When the last first came"),
            Column.of("daysAfterClose", ValueType.WHOLE, "Days from the calendar's close to that"),
            Column.of("declaredComplete", ValueType.DATE, "Called complete by the provider"));

    private CompletenessTable() {}

    static Table of(Report report, List<Line> lines) {
        boolean calendar = report.deadline() != null;
        Rows rows = target -> {
            for (var line : lines) {
                var counts = line.counts();
                target.row(
                        line.area().value(),
                        line.provider() == null ? null : line.providerText(),
                        counts.expected(),
                        counts.received(),
                        calendar ? counts.onTime() : null,
                        calendar ? counts.late() : null,
                        counts.missing(),
                        counts.saidMissing(),
                        counts.share(),
                        line.lastAt(),
                        line.daysAfterClose(),
                        line.declaredComplete());
            }
        };
        return new Table("completeness-" + report.programme().code() + "-" + report.period(), COLUMNS, rows);
    }
}
