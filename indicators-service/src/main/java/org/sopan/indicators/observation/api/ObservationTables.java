package org.sopan.indicators.observation.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.formats.Column;
import org.sopan.formats.Role;
import org.sopan.formats.Rows;
import org.sopan.formats.Table;
import org.sopan.formats.ValueType;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.NamedPeriod;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;

/// Figures as one table, read while it is sent: all of a selection, however large. The first columns are those of a
/// push; area, indicator, period and dataset make it a cube.
@ApplicationScoped
class ObservationTables {

    private final Observations observations;
    private final CurrentCatalogue current;

    ObservationTables(Observations observations, CurrentCatalogue current) {
        this.observations = observations;
        this.current = current;
    }

    Table of(Selection selection) {
        Rows rows = target -> {
            try {
                observations.forEach(selection, figure -> send(figure, target));
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        };
        return new Table("observations", columns(current.get()), rows);
    }

    private static List<Column> columns(Catalogue catalogue) {
        return List.of(
                Column.of("area", ValueType.TEXT, "LGD code")
                        .as(Role.AREA)
                        .named(code -> catalogue
                                .findArea(new AreaCode(code))
                                .map(Area::englishName)
                                .orElse(null)),
                Column.of("indicator", ValueType.TEXT, "Indicator")
                        .as(Role.METRIC)
                        .named(code -> catalogue
                                .findIndicator(new IndicatorCode(code))
                                .map(indicator -> indicator.names().get("en"))
                                .orElse(null)),
                Column.of("period", ValueType.TEXT, "Period").as(Role.TIME).named(labels(catalogue)::get),
                Column.of("value", ValueType.DECIMAL, "Value").as(Role.MEASURE),
                Column.of("status", ValueType.TEXT, "Status").as(Role.ATTRIBUTE),
                Column.of("dataset", ValueType.TEXT, "Dataset").as(Role.DIMENSION),
                Column.of("note", ValueType.TEXT, "Note"),
                Column.of("revision", ValueType.WHOLE, "Revision"),
                Column.of("review", ValueType.TEXT, "Step of the review"),
                Column.of("provider", ValueType.TEXT, "Provider"),
                Column.of("submission", ValueType.TEXT, "Submission"),
                Column.of("row", ValueType.WHOLE, "Row of the submission"),
                Column.of("acceptedAt", ValueType.INSTANT, "Counts since"));
    }

    /// Names of periods that have one; where two programmes name a period, the first by code does.
    private static Map<String, String> labels(Catalogue catalogue) {
        var labels = new HashMap<String, String>();
        catalogue
                .all(DefinitionKind.PERIOD, NamedPeriod.class)
                .forEach(each -> labels.putIfAbsent(each.period().value(), each.label()));
        return labels;
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
