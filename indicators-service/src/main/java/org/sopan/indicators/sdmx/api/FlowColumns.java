package org.sopan.indicators.sdmx.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.formats.Column;
import org.sopan.formats.Labels;
import org.sopan.formats.Role;
import org.sopan.formats.Spans;
import org.sopan.formats.ValueType;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.PeriodLabels;
import org.sopan.indicators.observation.api.Wording;
import org.sopan.indicators.sdmx.SdmxAttribute;
import org.sopan.indicators.sdmx.SdmxFlow;
import org.sopan.indicators.sdmx.SdmxPeriods;
import org.sopan.indicators.sdmx.SdmxWords;

/// The components of a dataflow as columns, each with what it says of a figure.
final class FlowColumns {

    private final List<Part> parts = new ArrayList<>();
    private final SdmxFlow flow;
    private final Catalogue catalogue;
    private final String language;
    private final Map<String, Map<String, Map<String, String>>> lists;

    /// @param language of the names of codes
    FlowColumns(SdmxFlow flow, Catalogue catalogue, FlowOptions options, String language) {
        this.flow = flow;
        this.catalogue = catalogue;
        this.language = language;
        this.lists = flow.codelists(catalogue);
        if (options.updates() || options.history()) {
            add(plain("ACTION", "Action").as(Role.SET), FlowColumns::action);
        }
        if (options.history()) {
            add(day("VALID_FROM", "Valid from"), figure -> isTakenBack(figure) ? null : figure.acceptedAt());
            add(day("VALID_TO", "Valid until"), figure -> isTakenBack(figure) ? figure.acceptedAt() : null);
        }
        addDimensions();
        if (options.measures()) {
            add(Column.of("OBS_VALUE", ValueType.DECIMAL, "Observation value").as(Role.MEASURE), Observation::value);
        }
        for (var attribute : SdmxAttribute.values()) {
            if (options.attributes().contains(attribute.name())) {
                add(column(attribute), figure -> cell(attribute, figure));
            }
        }
    }

    List<Column> columns() {
        return parts.stream().map(Part::column).toList();
    }

    @Nullable
    Object[] cells(Observation figure) {
        return parts.stream().map(part -> part.cell().apply(figure)).toArray();
    }

    /// What the attributes that were asked for say of a figure; those that say nothing of it aside.
    Map<String, Object> attributes(Observation figure) {
        var said = new LinkedHashMap<String, Object>();
        for (var part : parts) {
            var cell = part.column().role() == Role.ATTRIBUTE ? part.cell().apply(figure) : null;
            if (cell != null) {
                said.put(part.column().id(), cell);
            }
        }
        return said;
    }

    /// Whether a revision takes its figure back.
    static boolean isTakenBack(Observation figure) {
        return figure.status() == ObservationState.WITHDRAWN;
    }

    private void addDimensions() {
        add(
                coded("FREQ", "Frequency", "CL_FREQ", Role.DIMENSION),
                figure -> SdmxWords.frequency(figure.key().period()));
        add(
                coded("REF_AREA", "Reference area", "CL_AREA_" + flow.id(), Role.AREA),
                figure -> figure.key().area().value());
        add(
                coded("INDICATOR", "Indicator", "CL_INDICATOR_" + flow.id(), Role.METRIC),
                figure -> figure.key().indicator().value());
        add(
                coded("SOURCE", "Dataset the figure is from", "CL_SOURCE_" + flow.id(), Role.DIMENSION),
                figure -> figure.key().dataset().value());
        var labels = new PeriodLabels(catalogue, language);
        add(
                plain("TIME_PERIOD", "Time period")
                        .as(Role.TIME)
                        .named(code -> labels.of(SdmxPeriods.parse(code)))
                        .spanning(FlowColumns::span),
                figure -> SdmxWords.timePeriod(figure.key().period()));
    }

    private static Spans.Span span(String code) {
        var period = SdmxPeriods.parse(code);
        return new Spans.Span(period.start(), period.end());
    }

    private Column column(SdmxAttribute attribute) {
        var type = switch (attribute.form()) {
            case CODED, TEXT -> ValueType.TEXT;
            case WHOLE -> ValueType.WHOLE;
            case DECIMAL -> ValueType.DECIMAL;
            case INSTANT -> ValueType.INSTANT;
        };
        var column = Column.of(attribute.name(), type, attribute.label()).as(Role.ATTRIBUTE);
        return attribute.form() == SdmxAttribute.Form.CODED ? column.named(names(attribute.codelist(flow))) : column;
    }

    private @Nullable Object cell(SdmxAttribute attribute, Observation figure) {
        return switch (attribute) {
            case OBS_STATUS -> SdmxWords.status(figure.status());
            case REVISION -> figure.revision();
            case UPDATED -> figure.acceptedAt();
            case UNIT_MEASURE -> SdmxFlow.unit(figure.key().indicator(), catalogue);
            case COMMENT_OBS -> figure.note();
            case NUMERATOR -> figure.numerator();
            case DENOMINATOR -> figure.denominator();
        };
    }

    private static String action(Observation figure) {
        return isTakenBack(figure) ? "D" : "R";
    }

    private void add(Column column, Function<Observation, @Nullable Object> cell) {
        parts.add(new Part(column, cell));
    }

    private static Column plain(String id, String label) {
        return Column.of(id, ValueType.TEXT, label);
    }

    private static Column day(String id, String label) {
        return Column.of(id, ValueType.INSTANT, label).as(Role.SET);
    }

    private Column coded(String id, String label, String codelist, Role role) {
        return plain(id, label).as(role).named(names(codelist));
    }

    private Labels names(String codelist) {
        var list = lists.getOrDefault(codelist, Map.of());
        return code -> {
            var names = list.get(code);
            return names == null ? null : Wording.name(names, language, code);
        };
    }

    private record Part(Column column, Function<Observation, @Nullable Object> cell) {}
}
