package org.sopan.indicators.sdmx.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.formats.Column;
import org.sopan.formats.Labels;
import org.sopan.formats.Role;
import org.sopan.formats.ValueType;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.sdmx.SdmxFlow;
import org.sopan.indicators.sdmx.SdmxWords;

/// The components of a dataflow as columns, each with what it says of a figure.
final class FlowColumns {

    private final List<Part> parts = new ArrayList<>();

    FlowColumns(SdmxFlow flow, Catalogue catalogue, FlowOptions options) {
        var lists = flow.codelists(catalogue);
        if (options.updates()) {
            add(text("ACTION", "Action", Role.SET, Labels.NONE), FlowColumns::action);
        }
        add(
                text("FREQ", "Frequency", Role.DIMENSION, names(lists, "CL_FREQ")),
                figure -> SdmxWords.frequency(figure.key().period()));
        add(
                text("REF_AREA", "Reference area", Role.AREA, names(lists, "CL_AREA_" + flow.id())),
                figure -> figure.key().area().value());
        add(
                text("INDICATOR", "Indicator", Role.METRIC, names(lists, "CL_INDICATOR_" + flow.id())),
                figure -> figure.key().indicator().value());
        add(
                text("SOURCE", "Dataset the figure is from", Role.DIMENSION, names(lists, "CL_SOURCE_" + flow.id())),
                figure -> figure.key().dataset().value());
        add(
                text("TIME_PERIOD", "Time period", Role.TIME, Labels.NONE),
                figure -> SdmxWords.timePeriod(figure.key().period()));
        if (options.measures()) {
            add(Column.of("OBS_VALUE", ValueType.DECIMAL, "Observation value").as(Role.MEASURE), Observation::value);
        }
        addAttributes(options, lists);
    }

    List<Column> columns() {
        return parts.stream().map(Part::column).toList();
    }

    @Nullable
    Object[] cells(Observation figure) {
        return parts.stream().map(part -> part.cell().apply(figure)).toArray();
    }

    private void addAttributes(FlowOptions options, Map<String, Map<String, String>> lists) {
        if (options.attributes().contains(FlowOptions.STATUS)) {
            add(
                    text(FlowOptions.STATUS, "Observation status", Role.ATTRIBUTE, names(lists, "CL_OBS_STATUS")),
                    figure -> SdmxWords.status(figure.status()));
        }
        if (options.history() || options.attributes().contains(FlowOptions.REVISION)) {
            var revision = Column.of(FlowOptions.REVISION, ValueType.WHOLE, "Revision");
            add(revision.as(options.history() ? Role.SET : Role.ATTRIBUTE), Observation::revision);
        }
        if (options.attributes().contains(FlowOptions.UPDATED)) {
            add(
                    Column.of(FlowOptions.UPDATED, ValueType.INSTANT, "Counts since")
                            .as(Role.ATTRIBUTE),
                    Observation::acceptedAt);
        }
    }

    private static String action(Observation figure) {
        return figure.status() == ObservationState.WITHDRAWN ? "D" : "R";
    }

    private void add(Column column, Function<Observation, @Nullable Object> cell) {
        parts.add(new Part(column, cell));
    }

    private static Column text(String id, String label, Role role, Labels labels) {
        return Column.of(id, ValueType.TEXT, label).as(role).named(labels);
    }

    private static Labels names(Map<String, Map<String, String>> lists, String id) {
        return lists.getOrDefault(id, Map.of())::get;
    }

    private record Part(Column column, Function<Observation, @Nullable Object> cell) {}
}
