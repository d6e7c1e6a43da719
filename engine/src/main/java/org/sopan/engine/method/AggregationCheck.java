package org.sopan.engine.method;

import java.util.List;

/// Whether a node's aggregation is defined for every value its children can take.
final class AggregationCheck {

    /// Floors below this, and powers outside these, leave what a double holds.
    private static final double LEAST_FLOOR = 1e-12;

    private static final double LEAST_POWER = 0.01;
    private static final double GREATEST_POWER = 16;

    private final String path;
    private final MethodNode.Branch branch;
    private final List<MethodRefusal> refusals;

    AggregationCheck(String path, MethodNode.Branch branch, List<MethodRefusal> refusals) {
        this.path = path;
        this.branch = branch;
        this.refusals = refusals;
    }

    void run() {
        switch (branch.aggregation()) {
            case Aggregation.Arithmetic(), Aggregation.Minimum(), Aggregation.Copeland() -> {}
            case Aggregation.Geometric(double floor) -> floorAbove("geometric", floor);
            case Aggregation.Harmonic(double floor) -> floorAbove("harmonic", floor);
            case Aggregation.MeanPenalty(boolean upwards, double floor) -> floorAbove("penalised", floor);
            case Aggregation.Power(double p, double floor) -> checkPower(p, floor);
            case Aggregation.OrderedWeighted(var weights) -> checkOrderWeights(weights);
        }
    }

    private void checkPower(double p, double floor) {
        if (!(Math.abs(p) >= LEAST_POWER && Math.abs(p) <= GREATEST_POWER)) {
            refusals.add(new MethodRefusal.OutOfRange(
                    path + ".p",
                    CanonicalText.number(p),
                    "the exponents of a power mean, 0.01 to 16 either way; write geometric for the limit at 0"));
        } else if (p < 0) {
            floorAbove("power", floor);
        } else if (!(floor >= 0)) {
            refusals.add(new MethodRefusal.FloorNeeded(path, branch.code(), "power", "of 0 or more"));
        }
    }

    private void floorAbove(String mean, double floor) {
        if (!(floor > 0)) {
            refusals.add(new MethodRefusal.FloorNeeded(path, branch.code(), mean, "above 0"));
        } else if (floor < LEAST_FLOOR) {
            refusals.add(new MethodRefusal.OutOfRange(path + ".floor", String.valueOf(floor), "1e-12 or more"));
        }
    }

    private void checkOrderWeights(List<Double> weights) {
        if (weights.size() != branch.children().size()) {
            refusals.add(new MethodRefusal.OutOfRange(
                    path + ".orderWeights",
                    weights.size() + " order weights",
                    "one for each of the " + branch.children().size() + " children of node \"" + branch.code() + "\""));
        }
        double sum = 0;
        for (int k = 0; k < weights.size(); k++) {
            sum += weights.get(k);
            WeightCheck.of(path + ".orderWeights", branch.code(), "place " + (k + 1), weights.get(k))
                    .ifPresent(refusals::add);
        }
        if (sum == 0) {
            refusals.add(new MethodRefusal.ZeroWeightSum(path + ".orderWeights", branch.code()));
        }
    }
}
