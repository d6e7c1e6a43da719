package org.sopan.engine.effect;

import java.util.SplittableRandom;

/// How often chance alone gives an effect as large: labels of treatment are re-assigned over all areas, every
/// way while there are few ways, else drawn from a seed.
final class Placebo {

    private static final int DRAWS = 9_999;
    private static final long MAX_EXACT = 20_000;
    private static final double LEEWAY = 1e-9;

    private final double[] changes;
    private final int treated;
    private final double total;
    private final double found;
    private final long seed;

    Placebo(double[] treatedChanges, double[] controlChanges, long seed) {
        this.treated = treatedChanges.length;
        this.changes = new double[treated + controlChanges.length];
        System.arraycopy(treatedChanges, 0, changes, 0, treated);
        System.arraycopy(controlChanges, 0, changes, treated, controlChanges.length);
        double sum = 0;
        double own = 0;
        for (int i = 0; i < changes.length; i++) {
            sum += changes[i];
            own += i < treated ? changes[i] : 0;
        }
        this.total = sum;
        this.found = Math.abs(effect(own));
        this.seed = seed;
    }

    /// Exact up to 20,000 assignments; beyond that (1 + as large)/(1 + drawn), which is never 0.
    double pValue() {
        if (ways() <= MAX_EXACT) {
            var counted = new long[2];
            assign(0, 0, 0, counted);
            return (double) counted[0] / counted[1];
        }
        var random = new SplittableRandom(seed);
        var order = changes.clone();
        int asLarge = 1;
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (int i = 0; i < treated; i++) {
                int j = i + random.nextInt(order.length - i);
                double swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
                sum += order[i];
            }
            asLarge += isAsLarge(sum) ? 1 : 0;
        }
        return (double) asLarge / (DRAWS + 1);
    }

    private void assign(int from, int chosen, double sum, long[] counted) {
        if (chosen == treated) {
            counted[0] += isAsLarge(sum) ? 1 : 0;
            counted[1]++;
            return;
        }
        for (int i = from; i <= changes.length - (treated - chosen); i++) {
            assign(i + 1, chosen + 1, sum + changes[i], counted);
        }
    }

    private boolean isAsLarge(double sum) {
        return Math.abs(effect(sum)) >= found - LEEWAY;
    }

    private double effect(double treatedSum) {
        return treatedSum / treated - (total - treatedSum) / (changes.length - treated);
    }

    private double ways() {
        double ways = 1;
        for (int i = 1; i <= treated; i++) {
            ways = ways * (changes.length - treated + i) / i;
        }
        return ways;
    }
}
