package org.sopan.indicators.campaign.api;

import java.util.List;
import org.sopan.formats.Column;
import org.sopan.formats.Rows;
import org.sopan.formats.Table;
import org.sopan.formats.ValueType;
import org.sopan.indicators.campaign.PointProgress;
import org.sopan.indicators.campaign.StateProgress;
import org.sopan.indicators.catalogue.Campaign;

/// Progress of a campaign as tables.
final class ProgressTables {

    private static final List<Column> OF_AREAS = List.of(
            Column.of("area", ValueType.TEXT, "LGD code"),
            Column.of("state", ValueType.TEXT, "State"),
            Column.of("indicator", ValueType.TEXT, "Data point"),
            Column.of("period", ValueType.TEXT, "Period of the figure"),
            Column.of("value", ValueType.DECIMAL, "Value"),
            Column.of("status", ValueType.TEXT, "Status"),
            Column.of("saturation", ValueType.DECIMAL, "Value at which it is done"),
            Column.of("share", ValueType.DECIMAL, "Share reached"),
            Column.of("saturated", ValueType.TRUTH, "Whether it is done"));

    private static final List<Column> OF_STATES = List.of(
            Column.of("state", ValueType.TEXT, "State, IN for all"),
            Column.of("indicator", ValueType.TEXT, "Data point; none for all at once"),
            Column.of("areas", ValueType.WHOLE, "Areas that take part"),
            Column.of("withValue", ValueType.WHOLE, "Areas with a value"),
            Column.of("saturated", ValueType.WHOLE, "Areas that have done it"),
            Column.of("meanShare", ValueType.DECIMAL, "Mean share reached"));

    private ProgressTables() {}

    static Table ofAreas(Campaign campaign, List<PointProgress> points) {
        Rows rows = target -> {
            for (var point : points) {
                var figure = point.figure();
                target.row(
                        point.area().value(),
                        point.state().value(),
                        point.indicator().value(),
                        figure == null ? null : figure.key().period().value(),
                        point.value(),
                        figure == null ? null : figure.status().word(),
                        point.saturation().at(),
                        point.share(),
                        point.reached());
            }
        };
        return new Table("progress-" + campaign.code(), OF_AREAS, rows);
    }

    static Table ofStates(Campaign campaign, List<StateProgress> states) {
        Rows rows = target -> {
            for (var line : states) {
                var indicator = line.indicator();
                target.row(
                        line.state().value(),
                        indicator == null ? null : indicator.value(),
                        line.areas(),
                        line.withValue(),
                        line.saturated(),
                        line.meanShare());
            }
        };
        return new Table("progress-by-state-" + campaign.code(), OF_STATES, rows);
    }
}
