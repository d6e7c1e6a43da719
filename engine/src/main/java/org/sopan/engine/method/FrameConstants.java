package org.sopan.engine.method;

import java.util.Map;

/// What a frame says about one indicator, over the oriented figures (more is better; see [Direction#oriented]).
///
/// @param count figures it was taken from
/// @param lowest of the oriented figures, so for a lower-is-better indicator minus the highest raw figure
/// @param highest of the oriented figures
/// @param mean arithmetic mean of the oriented figures
/// @param deviation their standard deviation with n − 1; 0 for fewer than two figures
public record FrameConstants(int count, double lowest, double highest, double mean, double deviation) {

    static FrameConstants read(Fields fields) {
        var constants = new FrameConstants(
                fields.integer("count", 1, Integer.MAX_VALUE),
                fields.number("lowest"),
                fields.number("highest"),
                fields.number("mean"),
                fields.number("deviation"));
        fields.close();
        return constants;
    }

    Map<String, Object> toTree() {
        return Map.of("count", count, "lowest", lowest, "highest", highest, "mean", mean, "deviation", deviation);
    }
}
