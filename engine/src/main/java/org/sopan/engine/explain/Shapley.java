package org.sopan.engine.explain;

import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;

/// Shapley values: what each player of a game adds, averaged over all orders in which they can come in. A
/// coalition is a bit set; the game gives its value.
final class Shapley {

    /// Up to this many players every coalition is looked at; above it orders are sampled.
    static final int MAX_EXACT = 12;

    private static final int SAMPLED_ORDERS = 4096;

    private Shapley() {}

    /// What each player adds, and the standard errors (0 where every coalition was looked at). The values sum
    /// to v(all) − v(none).
    static Values of(int players, LongToDoubleFunction game, long seed) {
        return players <= MAX_EXACT ? exact(players, game) : sampled(players, game, seed);
    }

    private static Values exact(int players, LongToDoubleFunction game) {
        var worth = new double[1 << players];
        for (int coalition = 0; coalition < worth.length; coalition++) {
            worth[coalition] = game.applyAsDouble(coalition);
        }
        var values = new double[players];
        for (int player = 0; player < players; player++) {
            int bit = 1 << player;
            // Numerators over n! stay whole for whole games, so ranks are shared out without rounding.
            double numerator = 0;
            for (int coalition = 0; coalition < worth.length; coalition++) {
                if ((coalition & bit) == 0) {
                    double orders = factorial(Integer.bitCount(coalition))
                            * factorial(players - Integer.bitCount(coalition) - 1);
                    numerator += orders * (worth[coalition | bit] - worth[coalition]);
                }
            }
            values[player] = numerator / factorial(players);
        }
        return new Values(values, new double[players]);
    }

    private static Values sampled(int players, LongToDoubleFunction game, long seed) {
        var random = new SplittableRandom(seed);
        var order = new int[players];
        for (int i = 0; i < players; i++) {
            order[i] = i;
        }
        var sum = new double[players];
        var squares = new double[players];
        double none = game.applyAsDouble(0);
        for (int sample = 0; sample < SAMPLED_ORDERS; sample++) {
            shuffle(order, random);
            long coalition = 0;
            double before = none;
            for (int player : order) {
                coalition |= 1L << player;
                double after = game.applyAsDouble(coalition);
                sum[player] += after - before;
                squares[player] += (after - before) * (after - before);
                before = after;
            }
        }
        var errors = new double[players];
        for (int i = 0; i < players; i++) {
            sum[i] /= SAMPLED_ORDERS;
            double variance = Math.max(0, squares[i] / SAMPLED_ORDERS - sum[i] * sum[i]);
            errors[i] = Math.sqrt(variance / SAMPLED_ORDERS);
        }
        return new Values(sum, errors);
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }

    /// What each player adds, with its standard error.
    static final class Values {

        final double[] added;
        final double[] standardErrors;

        Values(double[] added, double[] standardErrors) {
            this.added = added;
            this.standardErrors = standardErrors;
        }
    }
}
