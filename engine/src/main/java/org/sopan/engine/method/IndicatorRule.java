package org.sopan.engine.method;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Everything a method says about one indicator or data point.
///
/// @param floor lowest normalised value, or null for none; applied after normalisation
/// @param cap highest normalised value, or null for none; applied after normalisation
public record IndicatorRule(
        String code,
        Direction direction,
        FigureCalendar calendar,
        MissingRule missing,
        Treatment treatment,
        Normalisation normalisation,
        @Nullable Double floor,
        @Nullable Double cap,
        LowReliability lowReliability) {

    static IndicatorRule read(String code, Fields fields) {
        var rule = new IndicatorRule(
                code,
                Direction.read(fields.option("direction", "higher")),
                FigureCalendar.read(fields.option("calendar", "every-period")),
                MissingRule.read(fields.option("missing", "leave-out")),
                Treatment.read(fields.option("treatment", "none")),
                Normalisation.read(fields.object("normalisation")),
                bound(fields, "floor"),
                bound(fields, "cap"),
                fields.word("lowReliability", LowReliability.class, LowReliability.FULL));
        fields.close();
        return rule;
    }

    Map<String, Object> toTree() {
        var tree = new TreeMap<String, Object>();
        tree.put("direction", direction.toTree());
        tree.put("calendar", calendar.toTree());
        tree.put("missing", missing.toTree());
        tree.put("treatment", treatment.toTree());
        tree.put("normalisation", normalisation.toTree());
        if (floor != null) {
            tree.put("floor", floor);
        }
        if (cap != null) {
            tree.put("cap", cap);
        }
        tree.put("lowReliability", Words.of(lowReliability));
        return tree;
    }

    private static @Nullable Double bound(Fields fields, String field) {
        var number = fields.findNumber(field);
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
