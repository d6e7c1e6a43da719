package org.sopan.engine.uncertainty;

import java.util.SplittableRandom;

/// Points spread evenly over a cube (Halton, 1960), shifted by a seed.
final class Halton {

    private static final int[] PRIMES = {
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107,
        109, 113
    };

    static final int DIMENSIONS = PRIMES.length;

    private final double[] shifts = new double[DIMENSIONS];

    Halton(long seed) {
        var random = new SplittableRandom(seed);
        for (int d = 0; d < shifts.length; d++) {
            shifts[d] = random.nextDouble();
        }
    }

    /// A coordinate of the n-th point, within [0, 1).
    double at(int n, int dimension) {
        int base = PRIMES[dimension];
        double value = 0;
        double digit = 1.0 / base;
        for (int rest = n + 1; rest > 0; rest /= base) {
            value += rest % base * digit;
            digit /= base;
        }
        double shifted = value + shifts[dimension];
        return Math.max(0, shifted - Math.floor(shifted));
    }
}
