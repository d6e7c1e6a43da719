package org.sopan.indicators.observation.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.formats.Column;
import org.sopan.formats.Role;
import org.sopan.formats.Rows;
import org.sopan.formats.Spans;
import org.sopan.formats.Table;
import org.sopan.formats.ValueType;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.PeriodLabels;
import org.sopan.indicators.observation.Selection;

/// Figures as one table, read while it is sent: all of a selection, however large. The first columns are
/// those of a push; area, indicator, period and dataset make it a cube.
@ApplicationScoped
class ObservationTables {

    private final Observations observations;
    private final CurrentCatalogue current;
    private final Wording wording;

    ObservationTables(Observations observations, CurrentCatalogue current, Wording wording) {
        this.observations = observations;
        this.current = current;
        this.wording = wording;
    }

    Table of(Selection selection) {
        var catalogue = current.get();
        var labels = labels();
        Rows rows = target -> {
            try {
                observations.forEach(selection, figure -> send(figure, labels, target));
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        };
        return new Table("observations", columns(catalogue, labels, wording.language()), rows);
    }

    /// What periods are called, in the language of the request.
    PeriodLabels labels() {
        return new PeriodLabels(current.get(), wording.language());
    }

    private static List<Column> columns(Catalogue catalogue, PeriodLabels labels, String language) {
        return List.of(
                Column.of("area", ValueType.TEXT, "LGD code")
                        .as(Role.AREA)
                        .named(code -> catalogue
                                .findArea(new AreaCode(code))
                                .map(area -> Wording.name(area.names(), language, code))
                                .orElse(null)),
                Column.of("indicator", ValueType.TEXT, "Indicator")
                        .as(Role.METRIC)
                        .named(code -> catalogue
                                .findIndicator(new IndicatorCode(code))
                                .map(indicator -> Wording.name(indicator.names(), language, code))
                                .orElse(null)),
                Column.of("period", ValueType.TEXT, "Period")
                        .as(Role.TIME)
                        .named(code -> labels.of(Period.parse(code)))
                        .spanning(ObservationTables::span),
                Column.of("value", ValueType.DECIMAL, "Value").as(Role.MEASURE),
                Column.of("status", ValueType.TEXT, "Status").as(Role.ATTRIBUTE),
                Column.of("dataset", ValueType.TEXT, "Dataset").as(Role.DIMENSION),
                Column.of("note", ValueType.TEXT, "Note"),
                Column.of("revision", ValueType.WHOLE, "Revision"),
                Column.of("review", ValueType.TEXT, "Step of the review"),
                Column.of("provider", ValueType.TEXT, "Provider"),
                Column.of("submission", ValueType.TEXT, "Submission"),
                Column.of("row", ValueType.WHOLE, "Row of the submission"),
                Column.of("acceptedAt", ValueType.INSTANT, "Counts since"),
                Column.of("numerator", ValueType.DECIMAL, "Numerator of the value"),
                Column.of("denominator", ValueType.DECIMAL, "Denominator of the value"),
                Column.of("state", ValueType.TEXT, "State of the area"),
                Column.of("periodStart", ValueType.DATE, "First day of the period"),
                Column.of("periodEnd", ValueType.DATE, "Last day of the period"),
                Column.of("periodLabel", ValueType.TEXT, "Name of the period"),
                Column.of("origin", ValueType.WHOLE, "Revision the value is repeated from"),
                Column.of("evidence", ValueType.TEXT, "Evidence link"),
                Column.of("reason", ValueType.TEXT, "Reason for the change"));
    }

    private static Spans.Span span(String code) {
        var period = Period.parse(code);
        return new Spans.Span(period.start(), period.end());
    }

    private static void send(Observation figure, PeriodLabels labels, Rows.Target target) {
        var key = figure.key();
        var period = key.period();
        try {
            target.row(
                    key.area().value(),
                    key.indicator().value(),
                    period.value(),
                    figure.value(),
                    figure.status().word(),
                    key.dataset().value(),
                    figure.note(),
                    figure.revision(),
                    figure.review(),
                    figure.provider().value(),
                    figure.submission(),
                    figure.row(),
                    figure.acceptedAt(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.state().value(),
                    period.start(),
                    period.end(),
                    labels.of(period),
                    figure.origin(),
                    figure.words().evidence(),
                    figure.words().reason());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
