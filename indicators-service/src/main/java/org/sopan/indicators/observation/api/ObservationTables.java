package org.sopan.indicators.observation.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sopan.formats.Column;
import org.sopan.formats.Rows;
import org.sopan.formats.Table;
import org.sopan.formats.ValueType;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;

/// Figures as one table, read while it is sent: all of a selection, however large. The first columns are those of a
/// push.
@ApplicationScoped
class ObservationTables {

    private static final List<Column> COLUMNS = List.of(
            Column.of("area", ValueType.TEXT, "LGD code"),
            Column.of("indicator", ValueType.TEXT, "Indicator"),
            Column.of("period", ValueType.TEXT, "Period"),
            Column.of("value", ValueType.DECIMAL, "Value"),
            Column.of("status", ValueType.TEXT, "Status"),
            Column.of("dataset", ValueType.TEXT, "Dataset"),
            Column.of("note", ValueType.TEXT, "Note"),
            Column.of("revision", ValueType.WHOLE, "Revision"),
            Column.of("review", ValueType.TEXT, "Step of the review"),
            Column.of("provider", ValueType.TEXT, "Provider"),
            Column.of("submission", ValueType.TEXT, "Submission"),
            Column.of("row", ValueType.WHOLE, "Row of the submission"),
            Column.of("acceptedAt", ValueType.INSTANT, "Counts since"));

    private final Observations observations;

    ObservationTables(Observations observations) {
        this.observations = observations;
    }

    Table of(Selection selection) {
        Rows rows = target -> {
            try {
                observations.forEach(selection, figure -> send(figure, target));
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        };
        return new Table("observations", COLUMNS, rows);
    }

    private static void send(Observation figure, Rows.Target target) {
        var key = figure.key();
        try {
            target.row(
                    key.area().value(),
                    key.indicator().value(),
                    key.period().value(),
                    figure.value(),
                    figure.status().word(),
                    key.dataset().value(),
                    figure.note(),
                    figure.revision(),
                    figure.review(),
                    figure.provider().value(),
                    figure.submission(),
                    figure.row(),
                    figure.acceptedAt());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
