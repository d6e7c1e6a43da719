package org.sopan.engine.method;

import java.util.Map;

/// What stands in for a figure that is not there. Every filled cell is marked with how and from where.
public sealed interface MissingRule {

    /// How many periods back a figure may be carried from, at most.
    int MAX_PERIODS = 120;

    /// Nothing: the other children of the node take its weight.
    record LeaveOut() implements MissingRule {}

    /// The newest figure of the last `periods` periods of the same length.
    record CarryForward(int periods) implements MissingRule {}

    static MissingRule read(Fields fields) {
        var rule = switch (fields.kind()) {
            case "leave-out" -> new LeaveOut();
            case "carry-forward" -> new CarryForward(fields.integer("periods", 1, MAX_PERIODS));
            default -> fields.unknownKind(new LeaveOut(), "leave-out", "carry-forward");
        };
        fields.close();
        return rule;
    }

    default Map<String, Object> toTree() {
        return switch (this) {
            case LeaveOut() -> Map.of("kind", "leave-out");
            case CarryForward(int periods) -> Map.of("kind", "carry-forward", "periods", periods);
        };
    }
}
