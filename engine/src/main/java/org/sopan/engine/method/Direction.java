package org.sopan.engine.method;

import java.util.Map;

/// Which way an indicator is better. It is applied before anything is normalised.
public sealed interface Direction {

    record Higher() implements Direction {}

    record Lower() implements Direction {}

    /// Best at `value`, worse with the distance from it on either side.
    record Towards(double value) implements Direction {}

    /// The figure turned so that more is better: x, −x, or −|x − target|.
    default double oriented(double figure) {
        return switch (this) {
            case Higher() -> figure;
            case Lower() -> -figure;
            case Towards(double target) -> -Math.abs(figure - target);
        };
    }

    static Direction read(Fields fields) {
        var direction = switch (fields.kind()) {
            case "higher" -> new Higher();
            case "lower" -> new Lower();
            case "target" -> new Towards(fields.number("value"));
            default -> fields.unknownKind(new Higher(), "higher", "lower", "target");
        };
        fields.close();
        return direction;
    }

    default Map<String, Object> toTree() {
        return switch (this) {
            case Higher() -> Map.of("kind", "higher");
            case Lower() -> Map.of("kind", "lower");
            case Towards(double target) -> Map.of("kind", "target", "value", target);
        };
    }
}
