package org.sopan.engine.method;

import java.util.Optional;

/// Whether a weight is one: nothing, or a number whose products with values stay what a double holds.
final class WeightCheck {

    private static final double LEAST = 1e-15;

    private WeightCheck() {}

    static Optional<MethodRefusal> of(String path, String node, String child, double weight) {
        if (!(weight >= 0)) {
            return Optional.of(new MethodRefusal.NegativeWeight(path, node, child, weight));
        }
        if (weight > Fields.LARGEST || (weight > 0 && weight < LEAST)) {
            return Optional.of(new MethodRefusal.OutOfRange(
                    path, "weight " + weight + " of \"" + child + "\" in node \"" + node + "\"", "0 and 1e-15..1e15"));
        }
        return Optional.empty();
    }
}
