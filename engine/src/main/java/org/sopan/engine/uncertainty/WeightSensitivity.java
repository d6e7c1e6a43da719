package org.sopan.engine.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;

/// Which of the root's weights move the ranking, by Sobol indices of the mean shift of places: with all
/// weights drawn around the nominal, the first-order index is the share of the variance that one weight
/// explains alone, the total index the share that would be left if all others were known. Estimators of
/// Saltelli et al. (2010), first order, and Jansen (1999), total, over N (k + 2) rankings at points of a
/// Halton sequence that is shifted by the seed.
///
/// @param child whose weight it is
public record WeightSensitivity(String child, double firstOrder, double total) {

    private static final int[] PRIMES = {
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107,
        109, 113
    };

    /// More children than this would need longer sequences than are worth their time.
    public static final int MAX_CHILDREN = PRIMES.length / 2;

    /// Of every child of the root, by code.
    ///
    /// @param share by which each weight moves up and down at most, within 0..1
    /// @param points N; a power of two serves best
    public static List<WeightSensitivity> of(Ranking ranking, double share, int points, long seed) {
        var model = new WeightModel.AroundNominal(share);
        var lens = ranking.lens();
        int k = lens.children(lens.root()).length;
        if (k > MAX_CHILDREN || points < 2) {
            throw new IllegalArgumentException(
                    "children: " + k + " is outside 1.." + MAX_CHILDREN + ", or points: " + points + " below 2");
        }
        return new Run(lens, model.share(), points, shifts(2 * k, seed)).indices();
    }

    private static double[] shifts(int dimensions, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, dimensions)
                .mapToDouble(d -> random.nextDouble())
                .toArray();
    }

    /// One estimation.
    private static final class Run {

        private final Lens lens;
        private final double share;
        private final int points;
        private final double[] shifts;
        private final double[] nominal;
        private final double[] placesNow;

        private Run(Lens lens, double share, int points, double[] shifts) {
            this.lens = lens;
            this.share = share;
            this.points = points;
            this.shifts = shifts;
            this.nominal = lens.weights(lens.root());
            this.placesNow = places(lens.scoresNow(lens.root()));
        }

        private List<WeightSensitivity> indices() {
            int k = nominal.length;
            var a = new double[points];
            var b = new double[points];
            var mixed = new double[k][points];
            IntStream.range(0, points).parallel().forEach(n -> {
                a[n] = shift(point(n, 0, -1));
                b[n] = shift(point(n, k, -1));
                for (int i = 0; i < k; i++) {
                    mixed[i][n] = shift(point(n, 0, i));
                }
            });
            double variance = variance(a, b);
            var found = new ArrayList<WeightSensitivity>();
            for (int i = 0; i < k; i++) {
                double first = 0;
                double total = 0;
                for (int n = 0; n < points; n++) {
                    first += b[n] * (mixed[i][n] - a[n]);
                    total += (a[n] - mixed[i][n]) * (a[n] - mixed[i][n]);
                }
                var code = lens.code(lens.children(lens.root())[i]);
                found.add(
                        variance == 0
                                ? new WeightSensitivity(code, 0, 0)
                                : new WeightSensitivity(
                                        code, first / points / variance, total / (2 * points) / variance));
            }
            return found;
        }

        /// Weights at point `n` of the matrix that starts at dimension `from`, with column `swapped` of the
        /// other one.
        private double[] point(int n, int from, int swapped) {
            var weights = new double[nominal.length];
            for (int i = 0; i < weights.length; i++) {
                int dimension = (i == swapped ? nominal.length : from) + i;
                double u = halton(n + 1, PRIMES[dimension]) + shifts[dimension];
                weights[i] = nominal[i] * (1 - share + 2 * share * (u - Math.floor(u)));
            }
            return weights;
        }

        private double shift(double[] rootWeights) {
            var weights = new double[lens.root() + 1][];
            for (int node = 0; node < lens.root(); node++) {
                weights[node] = lens.weights(node);
            }
            weights[lens.root()] = rootWeights;
            var places = places(lens.scoresUnder(weights));
            double sum = 0;
            int ranked = 0;
            for (int area = 0; area < places.length; area++) {
                if (!Double.isNaN(places[area]) && !Double.isNaN(placesNow[area])) {
                    sum += Math.abs(places[area] - placesNow[area]);
                    ranked++;
                }
            }
            return ranked == 0 ? 0 : sum / ranked;
        }

        private double[] places(double[] scores) {
            var keys = Arrays.stream(scores).map(lens::key).toArray();
            var sorted = Arrays.stream(keys)
                    .filter(key -> !Double.isNaN(key))
                    .sorted()
                    .toArray();
            return Arrays.stream(keys)
                    .map(key -> Double.isNaN(key) ? key : sorted.length - lastUpTo(sorted, key))
                    .toArray();
        }

        private static int lastUpTo(double[] sorted, double key) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] <= key) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private static double variance(double[] a, double[] b) {
            double sum = 0;
            double squares = 0;
            for (int n = 0; n < a.length; n++) {
                sum += a[n] + b[n];
                squares += a[n] * a[n] + b[n] * b[n];
            }
            double mean = sum / (2 * a.length);
            return squares / (2 * a.length) - mean * mean;
        }

        private static double halton(int index, int base) {
            double value = 0;
            double digit = 1.0 / base;
            for (int rest = index; rest > 0; rest /= base) {
                value += rest % base * digit;
                digit /= base;
            }
            return value;
        }
    }
}
