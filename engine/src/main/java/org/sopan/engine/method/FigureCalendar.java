package org.sopan.engine.method;

import java.util.Map;

/// When a figure counts.
public sealed interface FigureCalendar {

    /// How long, at most, one figure may stand, in months; also the bound of the document.
    int MAX_MONTHS = 240;

    /// Only in its own period.
    record EveryPeriod() implements FigureCalendar {}

    /// From the end of its own period plus `lagMonths` (until it is published) until the next figure, at most
    /// `validForMonths`. Such a figure is *held*: that is not imputation, and its change is 0 until it is
    /// renewed.
    record Held(int validForMonths, int lagMonths) implements FigureCalendar {}

    static FigureCalendar read(Fields fields) {
        var calendar = switch (fields.kind()) {
            case "every-period" -> new EveryPeriod();
            case "held" ->
                new Held(
                        fields.integer("validForMonths", 1, MAX_MONTHS), fields.integer("lagMonths", 0, MAX_MONTHS, 0));
            default -> fields.unknownKind(new EveryPeriod(), "every-period", "held");
        };
        fields.close();
        return calendar;
    }

    default Map<String, Object> toTree() {
        return switch (this) {
            case EveryPeriod() -> Map.of("kind", "every-period");
            case Held(int validFor, int lag) -> Map.of("kind", "held", "validForMonths", validFor, "lagMonths", lag);
        };
    }
}
