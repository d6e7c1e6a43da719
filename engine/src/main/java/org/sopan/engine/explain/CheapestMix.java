package org.sopan.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sopan.engine.method.Aggregation;
import org.sopan.engine.method.Direction;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;

/// The cheapest improvements that bring an area to a score. With arithmetic nodes and figures that
/// count in proportion a point of score has one price per indicator, so taking the cheapest points
/// first is exact (a fractional knapsack). Everything else goes to [MixByBisection].
public final class CheapestMix {

    private static final int STEPS = 200;

    private final Lens lens;
    private final int area;
    private final WayUp wayUp;
    private final double[] values;

    private CheapestMix(Lens lens, int area) {
        this.lens = lens;
        this.area = area;
        this.wayUp = new WayUp(lens, area);
        this.values = wayUp.now();
    }

    /// The cheapest improvements that together give the score: fed back, they do. Throws
    /// [IllegalArgumentException] when the area is not in the ranking's panel or the method has no such
    /// indicator.
    ///
    /// @param score to reach, compared on the decimals of the method
    /// @param prices of the indicators that can be improved
    public static Mix toReach(Ranking ranking, String area, double score, Map<String, Mix.Price> prices) {
        var lens = ranking.lens();
        var mix = new CheapestMix(lens, lens.area(area));
        if (Double.isNaN(mix.values[lens.root()])) {
            return new Mix.NotComputed("the area has no score for period " + ranking.period());
        }
        if (lens.areasDepend()) {
            return new Mix.NotComputed(Mix.OTHERS_COUNT);
        }
        if (!ranking.method().notMonotone().isEmpty()) {
            return new Mix.NotComputed("a better figure can lower the score: "
                    + String.join(", ", ranking.method().notMonotone()) + " is not monotone");
        }
        var purchases = mix.purchases(new TreeMap<>(prices));
        boolean linear = isLinear(ranking, lens) && !mix.fillsAny();
        return linear ? mix.knapsack(score, purchases) : new MixByBisection(lens, mix.wayUp, purchases).find(score);
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

    /// A gap that takes the mean of its siblings rises with them.
    private boolean fillsAny() {
        for (int leaf = 0; leaf < lens.leaves(); leaf++) {
            if (!Double.isNaN(values[leaf]) && Double.isNaN(lens.figureNow(leaf, area))) {
                return true;
            }
        }
        return false;
    }

    /// What can be bought, each as far as it counts, by code.
    private List<Purchase> purchases(Map<String, Mix.Price> prices) {
        var found = new ArrayList<Purchase>();
        prices.forEach((indicator, price) -> {
            int leaf = lens.node(indicator);
            double figure = lens.figureNow(leaf, area);
            double cap = cap(leaf, figure, price.cap());
            if (!Double.isNaN(figure) && lens.normalised(leaf, cap) > values[leaf]) {
                found.add(new Purchase(leaf, figure, enough(leaf, figure, cap), price.unitCost()));
            }
        });
        return found;
    }

    /// Beyond a target a figure counts less again.
    private double cap(int leaf, double figure, double cap) {
        return lens.direction(leaf) instanceof Direction.Towards(double target)
                        && (target - figure) * (cap - target) > 0
                ? target
                : cap;
    }

    private Mix knapsack(double score, List<Purchase> purchases) {
        var whole = new ArrayList<Mix.Step>();
        for (var purchase : purchases) {
            double points =
                    wayUp.score(purchase.leaf(), lens.normalised(purchase.leaf(), purchase.to())) - values[lens.root()];
            whole.add(
                    new Mix.Step(lens.code(purchase.leaf()), purchase.from(), purchase.to(), points, purchase.whole()));
        }
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
