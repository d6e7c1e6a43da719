package org.sopan.engine.method;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a frame says about one indicator, over its figures after treatment and turned so that more is
/// better (see [Direction#oriented]).
///
/// @param count figures it was taken from
/// @param lowest of them, so for a lower-is-better indicator minus the highest raw figure
/// @param highest of them
/// @param mean arithmetic mean
/// @param deviation standard deviation with n − 1; 0 for fewer than two figures
/// @param lowLimit where a winsorising treatment keeps raw figures from below, or null
/// @param highLimit where it keeps them from above, or null
/// @param shift what a logarithm adds to raw figures, where its treatment takes that from the frame, or
/// null
/// @param sorted all of them, ascending, where a normalisation counts them; else empty
public record FrameConstants(
        int count,
        double lowest,
        double highest,
        double mean,
        double deviation,
        @Nullable Double lowLimit,
        @Nullable Double highLimit,
        @Nullable Double shift,
        List<Double> sorted) {

    public FrameConstants {
        sorted = List.copyOf(sorted);
    }

    static FrameConstants read(Fields fields) {
        var constants = new FrameConstants(
                fields.integer("count", 1, Integer.MAX_VALUE),
                fields.number("lowest"),
                fields.number("highest"),
                fields.number("mean"),
                fields.number("deviation"),
                limit(fields, "lowLimit"),
                limit(fields, "highLimit"),
                limit(fields, "shift"),
                fields.numberList("sorted"));
        if (constants.lowest > constants.highest || !(constants.deviation >= 0)) {
            fields.refuse(new MethodRefusal.Contradiction(
                    fields.path(), "the lowest must not exceed the highest, and the deviation not be negative"));
        }
        fields.close();
        return constants;
    }

    Map<String, Object> toTree() {
        var tree = new TreeMap<String, Object>(
                Map.of("count", count, "lowest", lowest, "highest", highest, "mean", mean, "deviation", deviation));
        if (lowLimit != null) {
            tree.put("lowLimit", lowLimit);
        }
        if (highLimit != null) {
            tree.put("highLimit", highLimit);
        }
        if (shift != null) {
            tree.put("shift", shift);
        }
        if (!sorted.isEmpty()) {
            tree.put("sorted", sorted);
        }
        return tree;
    }

    private static @Nullable Double limit(Fields fields, String field) {
        var number = fields.findNumber(field);
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
