package org.sopan.engine.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;
import org.sopan.engine.ranking.Rescoring;

/// One estimation of Sobol indices. Places are whole numbers, so their sums of squares and products are
/// exact in whatever order threads make them.
final class SensitivityRun {

    private final RobustnessSetup setup;
    private final List<Lens> lenses = new ArrayList<>();
    private final List<String> factors = new ArrayList<>();
    private final int[] ranked;
    private final int[] placesNow;
    private final Halton points;
    private final int weights;

    SensitivityRun(RankingInput input, RobustnessSetup setup) {
        this.setup = setup;
        lenses.add(Ranking.of(input).lens());
        setup.alternatives()
                .forEach(other -> lenses.add(Ranking.of(input.withMethod(other)).lens()));
        var own = lenses.getFirst();
        var children = codes(own);
        for (var other : lenses) {
            if (!codes(other).equals(children)) {
                throw new IllegalArgumentException(
                        "alternatives: the root's children are " + codes(other) + ", not " + children);
            }
        }
        this.weights = children.size();
        factors.addAll(children);
        if (lenses.size() > 1) {
            factors.add(Sensitivity.METHOD);
        }
        if (setup.leaveOneOut()) {
            factors.add(Sensitivity.LEFT_OUT);
        }
        if (factors.size() > Sensitivity.MAX_FACTORS || setup.draws() < 2) {
            throw new IllegalArgumentException("choices: " + factors.size() + " is outside 1.."
                    + Sensitivity.MAX_FACTORS + ", or points: " + setup.draws() + " below 2");
        }
        this.points = new Halton(setup.seed());
        var scores = own.scoresNow(own.root());
        this.ranked = IntStream.range(0, scores.length)
                .filter(area -> !Double.isNaN(scores[area]))
                .toArray();
        this.placesNow = new int[ranked.length];
        new Drawing().places(own, scores, placesNow);
    }

    Sensitivity result() {
        int k = factors.size();
        var sums = new PlaceSums(k, ranked.length);
        var shiftA = new double[setup.draws()];
        var shiftB = new double[setup.draws()];
        var shiftMixed = new double[k][setup.draws()];
        int parts = Math.min(64, setup.draws());
        IntStream.range(0, parts).parallel().forEach(part -> {
            var drawing = new Drawing();
            var own = new PlaceSums(k, ranked.length);
            int until = (int) ((long) setup.draws() * (part + 1) / parts);
            for (int n = (int) ((long) setup.draws() * part / parts); n < until; n++) {
                shiftA[n] = drawing.at(n, 0, -1, drawing.a);
                shiftB[n] = drawing.at(n, k, -1, drawing.b);
                own.add(drawing.a, drawing.b);
                for (int i = 0; i < k; i++) {
                    shiftMixed[i][n] = drawing.at(n, 0, i, drawing.mixed);
                    own.add(i, drawing.a, drawing.b, drawing.mixed);
                }
            }
            sums.merge(own);
        });
        var places = new TreeMap<String, List<Influence>>();
        for (int r = 0; r < ranked.length; r++) {
            places.put(lenses.getFirst().areaCode(ranked[r]), sums.influences(r, setup.draws(), factors));
        }
        return new Sensitivity(ofShift(shiftA, shiftB, shiftMixed), places);
    }

    private List<Influence> ofShift(double[] a, double[] b, double[][] mixed) {
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < a.length; n++) {
            sum += a[n] + b[n];
            squares += a[n] * a[n] + b[n] * b[n];
        }
        double mean = sum / (2 * a.length);
        double variance = squares / (2 * a.length) - mean * mean;
        var found = new ArrayList<Influence>();
        for (int i = 0; i < mixed.length; i++) {
            double first = 0;
            double total = 0;
            for (int n = 0; n < a.length; n++) {
                first += b[n] * (mixed[i][n] - a[n]);
                total += (a[n] - mixed[i][n]) * (a[n] - mixed[i][n]);
            }
            found.add(
                    variance > 0
                            ? new Influence(
                                    factors.get(i), first / a.length / variance, total / (2 * a.length) / variance)
                            : new Influence(factors.get(i), 0, 0));
        }
        return found;
    }

    private static List<String> codes(Lens lens) {
        return Arrays.stream(lens.children(lens.root())).mapToObj(lens::code).toList();
    }

    /// What one thread needs.
    private final class Drawing {

        private final int[] a = new int[ranked.length];
        private final int[] b = new int[ranked.length];
        private final int[] mixed = new int[ranked.length];
        private final double[] keys = new double[ranked.length];
        private final double[] sorted = new double[ranked.length];
        private final List<Rescoring> rescorings =
                lenses.stream().map(Lens::rescoring).toList();

        /// Places at point `n` of the matrix that starts at dimension `from`, with column `swapped` of
        /// the other one; gives the mean shift.
        private double at(int n, int from, int swapped, int[] result) {
            var lens = lenses.getFirst();
            int which = 0;
            int leftOut = -1;
            for (int i = weights; i < factors.size(); i++) {
                double u = coordinate(n, from, i, swapped);
                if (factors.get(i).equals(Sensitivity.METHOD)) {
                    which = (int) (u * lenses.size());
                } else {
                    leftOut = (int) (u * lens.leaves());
                }
            }
            lens = lenses.get(which);
            var rescoring = rescorings.get(which);
            for (int node = lens.leaves(); node < lens.root(); node++) {
                rescoring.weigh(node, without(lens, node, leftOut));
            }
            var root = without(lens, lens.root(), leftOut);
            for (int i = 0; i < weights; i++) {
                root[i] *= weight(coordinate(n, from, i, swapped));
            }
            rescoring.weigh(lens.root(), root);
            places(lens, rescoring.scores(), result);
            return shift(result);
        }

        private double coordinate(int n, int from, int factor, int swapped) {
            return points.at(n, (factor == swapped ? factors.size() : from) + factor);
        }

        private double weight(double u) {
            return switch (setup.weights()) {
                case WeightModel.Uniform() -> -StrictMath.log(1 - u);
                case WeightModel.AroundNominal(double share) -> 1 - share + 2 * share * u;
            };
        }

        private double[] without(Lens lens, int node, int leftOut) {
            var stated = lens.weights(node);
            var children = lens.children(node);
            boolean uniform = node == lens.root() && setup.weights() instanceof WeightModel.Uniform;
            for (int j = 0; j < stated.length; j++) {
                double even = uniform && stated[j] > 0 ? 1 : stated[j];
                stated[j] = children[j] == leftOut ? 0 : even;
            }
            return stated;
        }

        private void places(Lens lens, double[] scores, int[] result) {
            for (int r = 0; r < keys.length; r++) {
                keys[r] = lens.key(scores[ranked[r]]);
            }
            Rescoring.places(keys, sorted, result);
        }

        private double shift(int[] places) {
            long sum = 0;
            int there = 0;
            for (int r = 0; r < places.length; r++) {
                sum += places[r] == 0 ? 0 : Math.abs(places[r] - placesNow[r]);
                there += places[r] == 0 ? 0 : 1;
            }
            return there == 0 ? 0 : (double) sum / there;
        }
    }
}
