package org.sopan.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.sopan.engine.method.Aggregation;
import org.sopan.engine.method.Direction;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;

/// The cheapest improvements that bring an area to a score. With arithmetic nodes and figures that
/// count in proportion a point of score has one price per indicator, so taking the cheapest points
/// first is exact (a fractional knapsack).
public final class CheapestMix {

    private static final int STEPS = 200;

    private final Lens lens;
    private final double[] values;
    private final WayUp wayUp;

    private CheapestMix(Lens lens, double[] values) {
        this.lens = lens;
        this.values = values;
        this.wayUp = new WayUp(lens, values);
    }

    /// The cheapest improvements that together give the score.
    ///
    /// @param score to reach
    /// @param prices of the indicators that can be improved
    public static Mix toReach(Ranking ranking, String area, double score, Map<String, Mix.Price> prices) {
        var lens = ranking.lens();
        var values = lens.now(lens.area(area));
        if (Double.isNaN(values[lens.root()])) {
            return new Mix.NotComputed("the area has no score for period " + ranking.period());
        }
        if (lens.frameMoves() || !isLinear(ranking, lens)) {
            return new Mix.NotComputed(
                    "prices of points are fixed only with arithmetic nodes, fixed frames and untransformed figures");
        }
        return new CheapestMix(lens, values).mix(lens.area(area), score, new TreeMap<>(prices));
    }

    private static boolean isLinear(Ranking ranking, Lens lens) {
        for (int node = lens.leaves(); node <= lens.root(); node++) {
            if (!(lens.aggregation(node) instanceof Aggregation.Arithmetic)) {
                return false;
            }
        }
        return ranking.method().indicators().values().stream()
                .noneMatch(rule -> rule.treatment().transforms()
                        || rule.direction() instanceof Direction.Towards
                        || rule.normalisation().countsFigures());
    }

    private Mix mix(int area, double score, Map<String, Mix.Price> prices) {
        var whole = new ArrayList<Mix.Step>();
        prices.forEach((indicator, price) -> {
            int leaf = lens.node(indicator);
            double figure = lens.figuresNow(leaf)[area];
            if (!Double.isNaN(values[leaf]) && lens.normalised(leaf, price.cap()) > values[leaf]) {
                whole.add(step(leaf, figure, enough(leaf, figure, price.cap()), price));
            }
        });
        whole.sort(Comparator.comparingDouble((Mix.Step step) -> step.cost() / step.points())
                .thenComparing(Mix.Step::indicator));
        double missing = score - values[lens.root()];
        var taken = new ArrayList<Mix.Step>();
        double cost = 0;
        for (var step : whole) {
            if (missing > 0) {
                double share = Math.min(1, missing / step.points());
                double to = step.from() + share * (step.to() - step.from());
                taken.add(new Mix.Step(step.indicator(), step.from(), to, share * step.points(), share * step.cost()));
                missing -= step.points();
                cost += share * step.cost();
            }
        }
        return missing > 1e-12 ? new Mix.NotReachable(score - missing) : new Mix.Found(taken, cost);
    }

    private Mix.Step step(int leaf, double from, double to, Mix.Price price) {
        double points = wayUp.score(leaf, lens.normalised(leaf, to)) - values[lens.root()];
        return new Mix.Step(lens.code(leaf), from, to, points, price.unitCost() * Math.abs(to - from));
    }

    /// The figure nearest to `from` that counts as much as `cap`: beyond the method's own cap nothing is
    /// gained.
    private double enough(int leaf, double from, double cap) {
        double wanted = lens.normalised(leaf, cap);
        double not = from;
        double does = cap;
        for (int k = 0; k < STEPS; k++) {
            double middle = not + (does - not) / 2;
            if (middle == not || middle == does) {
                break;
            }
            if (lens.normalised(leaf, middle) >= wanted) {
                does = middle;
            } else {
                not = middle;
            }
        }
        return does;
    }
}
