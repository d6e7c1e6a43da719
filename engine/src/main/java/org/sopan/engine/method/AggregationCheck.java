package org.sopan.engine.method;

import java.util.List;

/// Whether a node's aggregation is defined for every value its children can take.
final class AggregationCheck {

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
            case Aggregation.Geometric(double floor) -> floorAbove("geometric", floor, floor > 0, "above 0");
            case Aggregation.Harmonic(double floor) -> floorAbove("harmonic", floor, floor > 0, "above 0");
            case Aggregation.MeanPenalty(boolean upwards, double floor) ->
                floorAbove("penalised", floor, floor > 0, "above 0");
            case Aggregation.Power(double p, double floor) -> checkPower(p, floor);
            case Aggregation.OrderedWeighted(var weights) -> checkOrderWeights(weights);
        }
    }

    private void checkPower(double p, double floor) {
        if (p == 0) {
            refusals.add(new MethodRefusal.OutOfRange(
                    path + ".p", "0", "the exponents of a power mean; write geometric for the limit at 0"));
        } else if (p < 0) {
            floorAbove("power", floor, floor > 0, "above 0");
        } else {
            floorAbove("power", floor, floor >= 0, "of 0 or more");
        }
    }

    private void floorAbove(String mean, double floor, boolean holds, String allowed) {
        if (!holds || Double.isNaN(floor)) {
            refusals.add(new MethodRefusal.FloorNeeded(path, branch.code(), mean, allowed));
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
            if (!(weights.get(k) >= 0)) {
                refusals.add(new MethodRefusal.NegativeWeight(
                        path + ".orderWeights", branch.code(), "place " + (k + 1), weights.get(k)));
            }
        }
        if (sum == 0) {
            refusals.add(new MethodRefusal.ZeroWeightSum(path + ".orderWeights", branch.code()));
        }
    }
}
