package org.sopan.engine.explain;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Owen values: what each player of a game adds when players come in by unions – all orders of the
/// unions, and within each union all orders of its players, equally likely (Owen, 1977). What the
/// players of a union add sums to the Shapley value of the union. A coalition is an array of truth
/// values over the players.
final class Owen {

    private static final int SAMPLED_ORDERS = 4096;

    private final int[][] unions;
    private final ToDoubleFunction<boolean[]> game;
    private final int players;

    private Owen(int[][] unions, ToDoubleFunction<boolean[]> game) {
        this.unions = unions;
        this.game = game;
        int count = 0;
        for (var union : unions) {
            count += union.length;
        }
        this.players = count;
    }

    /// What each player adds. Every coalition that matters is looked at while each union has at most
    /// [Shapley#MAX_EXACT] players and other unions together; else orders are sampled from the seed and
    /// the standard errors given.
    ///
    /// @param unions the players 0..n−1, each in exactly one
    static Shapley.Values of(int[][] unions, ToDoubleFunction<boolean[]> game, long seed) {
        var owen = new Owen(unions, game);
        boolean exact = true;
        for (var union : unions) {
            exact &= union.length + unions.length - 1 <= Shapley.MAX_EXACT;
        }
        return exact ? owen.exact() : owen.sampled(seed);
    }

    private Shapley.Values exact() {
        var added = new double[players];
        for (int own = 0; own < unions.length; own++) {
            int k = unions[own].length;
            int others = unions.length - 1;
            var worth = new double[1 << others][1 << k];
            for (int outside = 0; outside < worth.length; outside++) {
                for (int inside = 0; inside < worth[outside].length; inside++) {
                    worth[outside][inside] = worth(own, outside, inside);
                }
            }
            for (int player = 0; player < k; player++) {
                added[unions[own][player]] = value(worth, player, k, others);
            }
        }
        return new Shapley.Values(added, new double[players]);
    }

    private static double value(double[][] worth, int player, int k, int others) {
        int bit = 1 << player;
        double sum = 0;
        for (int outside = 0; outside < worth.length; outside++) {
            double ofUnions = share(Integer.bitCount(outside), others + 1);
            for (int inside = 0; inside < worth[outside].length; inside++) {
                if ((inside & bit) == 0) {
                    double step = worth[outside][inside | bit] - worth[outside][inside];
                    sum += ofUnions * share(Integer.bitCount(inside), k) * step;
                }
            }
        }
        return sum;
    }

    /// s! (n − s − 1)!/n!: the share of orders in which just these s come before one of n.
    private static double share(int s, int n) {
        double share = 1.0 / n;
        for (int i = 1; i <= s; i++) {
            share *= (double) i / (n - i);
        }
        return share;
    }

    private double worth(int own, int outside, int inside) {
        var coalition = new boolean[players];
        int other = 0;
        for (int union = 0; union < unions.length; union++) {
            if (union != own) {
                boolean in = (outside >>> other & 1) == 1;
                other++;
                for (int player : unions[union]) {
                    coalition[player] = in;
                }
            }
        }
        for (int player = 0; player < unions[own].length; player++) {
            coalition[unions[own][player]] = (inside >>> player & 1) == 1;
        }
        return game.applyAsDouble(coalition);
    }

    private Shapley.Values sampled(long seed) {
        var random = new SplittableRandom(seed);
        var order = new int[unions.length][];
        for (int union = 0; union < unions.length; union++) {
            order[union] = unions[union].clone();
        }
        var sum = new double[players];
        var squares = new double[players];
        double none = game.applyAsDouble(new boolean[players]);
        for (int sample = 0; sample < SAMPLED_ORDERS; sample++) {
            shuffle(order, random);
            var coalition = new boolean[players];
            double before = none;
            for (var union : order) {
                for (int player : union) {
                    coalition[player] = true;
                    double after = game.applyAsDouble(coalition);
                    sum[player] += after - before;
                    squares[player] += (after - before) * (after - before);
                    before = after;
                }
            }
        }
        var errors = new double[players];
        for (int player = 0; player < players; player++) {
            sum[player] /= SAMPLED_ORDERS;
            double variance = Math.max(0, squares[player] / SAMPLED_ORDERS - sum[player] * sum[player]);
            errors[player] = Math.sqrt(variance / SAMPLED_ORDERS);
        }
        return new Shapley.Values(sum, errors);
    }

    private static void shuffle(int[][] order, SplittableRandom random) {
        for (int i = order.length - 1; i >= 0; i--) {
            int j = random.nextInt(i + 1);
            var union = order[i];
            order[i] = order[j];
            order[j] = union;
            for (int k = order[i].length - 1; k > 0; k--) {
                int other = random.nextInt(k + 1);
                int player = order[i][k];
                order[i][k] = order[i][other];
                order[i][other] = player;
            }
        }
    }
}
