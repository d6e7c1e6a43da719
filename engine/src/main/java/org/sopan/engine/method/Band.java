package org.sopan.engine.method;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A named stretch of scores, such as *front runner*: 65 (in) to 100 (out).
///
/// @param from lower end, or null for no end
/// @param to upper end, or null for no end
public record Band(
        String code,
        Map<String, String> names,
        @Nullable Double from,
        boolean fromInclusive,
        @Nullable Double to,
        boolean toInclusive) {

    public Band {
        names = Map.copyOf(names);
    }

    public boolean contains(double score) {
        boolean above = from == null || score > from || (fromInclusive && score == from);
        boolean below = to == null || score < to || (toInclusive && score == to);
        return above && below;
    }

    /// Whether no score lies in both.
    boolean isApartFrom(Band other) {
        return endsBefore(this, other) || endsBefore(other, this);
    }

    private static boolean endsBefore(Band lower, Band upper) {
        if (lower.to == null || upper.from == null) {
            return false;
        }
        return lower.to < upper.from
                || (lower.to.doubleValue() == upper.from && !(lower.toInclusive && upper.fromInclusive));
    }

    static Band read(Fields fields) {
        var from = fields.findNumber("from");
        var to = fields.findNumber("to");
        var band = new Band(
                fields.text("code"),
                fields.textsByCode("names"),
                from.isPresent() ? from.getAsDouble() : null,
                fields.flag("fromInclusive", true),
                to.isPresent() ? to.getAsDouble() : null,
                fields.flag("toInclusive", false));
        fields.close();
        return band;
    }

    Map<String, Object> toTree() {
        var tree = new TreeMap<String, Object>();
        tree.put("code", code);
        tree.put("names", names);
        tree.put("fromInclusive", fromInclusive);
        tree.put("toInclusive", toInclusive);
        if (from != null) {
            tree.put("from", from);
        }
        if (to != null) {
            tree.put("to", to);
        }
        return tree;
    }
}
