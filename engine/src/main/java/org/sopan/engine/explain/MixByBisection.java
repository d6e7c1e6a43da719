package org.sopan.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sopan.engine.ranking.Lens;

/// The cheapest mix where a point of score has no fixed price. Amounts of money are found by bisection,
/// which needs only that more of an indicator never gives less:
///
/// 1. everything is bought, and what is dearest by the point is given back as far as the score allows,
///    then the next;
/// 2. what each indicator alone would cost is looked at as well, and the cheapest of all is the start;
/// 3. money is moved from the indicator whose last rupee gives least to the one whose next rupee gives
///    most, by the amount that saves most, until nothing is saved any more.
///
/// No answer is dearer than one indicator alone. Where the score is concave in money – power means with
/// p ≤ 1, logarithms – and smooth, the third step ends at the optimum; elsewhere at a place that no move
/// between two indicators improves.
final class MixByBisection {

    private static final int STEPS = 60;
    private static final int ROUNDS = 200;
    private static final int HALVINGS = 24;

    /// Money by which the worth of the last and the next rupee is taken, as a share of the whole way.
    private static final double TRIAL = 1e-6;

    /// A saving below this share of the cost is not worth another round.
    private static final double LITTLE = 1e-9;

    private final Lens lens;
    private final WayUp wayUp;
    private final List<Purchase> purchases;
    private final double[] now;
    private double keyNeeded;

    MixByBisection(Lens lens, WayUp wayUp, List<Purchase> purchases) {
        this.lens = lens;
        this.wayUp = wayUp;
        this.purchases = purchases;
        this.now = wayUp.now();
    }

    Mix find(double score) {
        keyNeeded = lens.key(score);
        var none = new double[purchases.size()];
        if (suffices(none)) {
            return new Mix.Found(List.of(), 0);
        }
        var all = purchases.stream().mapToDouble(Purchase::whole).toArray();
        if (!suffices(all)) {
            return new Mix.NotReachable(score(all));
        }
        var best = givenBack(all);
        for (int k = 0; k < all.length; k++) {
            var alone = none.clone();
            alone[k] = all[k];
            if (suffices(alone)) {
                alone[k] = least(alone, k, 0, all[k]);
                best = cost(alone) < cost(best) ? alone : best;
            }
        }
        return found(moved(best));
    }

    private double[] givenBack(double[] all) {
        var money = all.clone();
        var perPoint = new double[all.length];
        double whole = score(all);
        for (int k = 0; k < all.length; k++) {
            perPoint[k] = all[k] / (whole - score(with(all, k, 0)));
        }
        IntStream.range(0, all.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -perPoint[k]))
                .forEach(k -> money[k] = least(money, k, 0, money[k]));
        return money;
    }

    private double[] moved(double[] start) {
        var money = start;
        for (int round = 0; round < ROUNDS; round++) {
            var cheaper = oneMove(money);
            if (cost(money) - cost(cheaper) <= LITTLE * cost(money)) {
                return money;
            }
            money = cheaper;
        }
        return money;
    }

    private double[] oneMove(double[] money) {
        int giver = -1;
        int taker = -1;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < money.length; k++) {
            double trial = TRIAL * purchases.get(k).whole();
            double below = Math.min(trial, money[k]);
            double last = (score(money) - score(with(money, k, money[k] - below))) / below;
            if (below > 0 && last < least) {
                least = last;
                giver = k;
            }
            double next = (score(with(money, k, money[k] + trial)) - score(money)) / trial;
            if (money[k] + trial <= purchases.get(k).whole() && next > most) {
                most = next;
                taker = k;
            }
        }
        return giver < 0 || taker < 0 || giver == taker ? money : cheapestMove(money, giver, taker);
    }

    private double[] cheapestMove(double[] money, int giver, int taker) {
        var best = money;
        double amount = money[giver];
        for (int k = 0; k < HALVINGS; k++) {
            var trial = with(money, giver, money[giver] - amount);
            trial[taker] = Math.min(money[taker] + amount, purchases.get(taker).whole());
            if (suffices(trial)) {
                trial[taker] = least(trial, taker, money[taker], trial[taker]);
                best = cost(trial) < cost(best) ? trial : best;
            }
            amount /= 2;
        }
        return best;
    }

    /// The least money for one indicator that does, the others as they are.
    ///
    /// @param enough money for it that does
    private double least(double[] money, int k, double from, double enough) {
        if (suffices(with(money, k, from))) {
            return from;
        }
        double not = from;
        double does = enough;
        for (int step = 0; step < STEPS; step++) {
            double middle = not + (does - not) / 2;
            if (suffices(with(money, k, middle))) {
                does = middle;
            } else {
                not = middle;
            }
        }
        return does;
    }

    /// The steps, the cheapest point first; points are those on top of the steps before.
    private Mix.Found found(double[] money) {
        double before = score(new double[money.length]);
        var order = IntStream.range(0, money.length)
                .filter(k -> money[k] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer k) -> money[k] / (score(with(new double[money.length], k, money[k])) - before)))
                .toList();
        var steps = new ArrayList<Mix.Step>();
        var taken = new double[money.length];
        double reached = before;
        for (int k : order) {
            taken[k] = money[k];
            var purchase = purchases.get(k);
            double score = score(taken);
            steps.add(new Mix.Step(
                    lens.code(purchase.leaf()), purchase.from(), purchase.figure(money[k]), score - reached, money[k]));
            reached = score;
        }
        return new Mix.Found(steps, cost(money));
    }

    private boolean suffices(double[] money) {
        return lens.key(score(money)) >= keyNeeded;
    }

    private double score(double[] money) {
        var values = now.clone();
        for (int k = 0; k < money.length; k++) {
            var purchase = purchases.get(k);
            values[purchase.leaf()] = lens.normalised(purchase.leaf(), purchase.figure(money[k]));
        }
        return wayUp.score(values);
    }

    private static double[] with(double[] money, int k, double other) {
        var changed = money.clone();
        changed[k] = other;
        return changed;
    }

    private static double cost(double[] money) {
        double cost = 0;
        for (double part : money) {
            cost += part;
        }
        return cost;
    }
}
