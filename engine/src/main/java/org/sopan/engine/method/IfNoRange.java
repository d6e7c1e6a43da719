package org.sopan.engine.method;

import java.util.Map;

/// What a column gives in which every figure is the same, so that nothing can be divided by its range.
public sealed interface IfNoRange {

    /// The indicator is left out for everybody, and the result says so.
    record LeaveOut() implements IfNoRange {}

    /// Everybody gets this normalised value.
    record Give(double value) implements IfNoRange {}

    static IfNoRange read(Fields fields) {
        if (!fields.has("ifNoRange")) {
            return new LeaveOut();
        }
        var option = fields.option("ifNoRange", "leave-out");
        var rule = switch (option.kind()) {
            case "leave-out" -> new LeaveOut();
            case "give" -> new Give(option.number("value"));
            default -> option.unknownKind(new LeaveOut(), "leave-out", "give");
        };
        option.close();
        return rule;
    }

    default Object toTree() {
        return switch (this) {
            case LeaveOut() -> Map.of("kind", "leave-out");
            case Give(double value) -> Map.of("kind", "give", "value", value);
        };
    }
}
