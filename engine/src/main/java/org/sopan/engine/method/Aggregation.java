package org.sopan.engine.method;

import java.util.Map;

/// How a node's children become one value. A missing child is skipped and the weights of the others are re-scaled.
public sealed interface Aggregation {

    /// Σ w z / Σ w.
    record Arithmetic() implements Aggregation {}

    /// exp(Σ w ln max(z, floor) / Σ w). The floor is part of the method: 0.01 and 0.00001 give different ranks.
    record Geometric(double floor) implements Aggregation {}

    static Aggregation read(Fields fields) {
        var aggregation = switch (fields.kind()) {
            case "arithmetic" -> new Arithmetic();
            case "geometric" -> new Geometric(fields.number("floor", Double.NaN));
            default -> fields.unknownKind(new Arithmetic(), "arithmetic", "geometric");
        };
        fields.close();
        return aggregation;
    }

    /// The word for it in a document.
    default String word() {
        return switch (this) {
            case Arithmetic() -> "arithmetic";
            case Geometric(double floor) -> "geometric";
        };
    }

    default Map<String, Object> toTree() {
        return switch (this) {
            case Arithmetic() -> Map.of("kind", word());
            case Geometric(double floor) -> Map.of("kind", word(), "floor", floor);
        };
    }
}
