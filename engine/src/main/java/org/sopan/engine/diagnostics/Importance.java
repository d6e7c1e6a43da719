package org.sopan.engine.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.statistics.Correlation;

/// What an indicator weighs in the ranking in fact, beside what the method gives it.
///
/// @param weight nominal share in the root's score
/// @param correlation Pearson's, of its normalised values with the root's scores; 0 without a range
/// @param importance its squared correlation as a share of all indicators' squared correlations
/// @param meanShift mean of |place without it − place with it| over the ranked areas
/// @param saturation share of the areas with a figure whose normalised value is the highest found
public record Importance(
        String indicator, double weight, double correlation, double importance, double meanShift, double saturation) {

    /// Of every indicator, by code.
    public static List<Importance> of(Ranking ranking) {
        var lens = ranking.lens();
        var scores = lens.scoresNow(lens.root());
        var correlations = new double[lens.leaves()];
        double squares = 0;
        for (int leaf = 0; leaf < lens.leaves(); leaf++) {
            correlations[leaf] = correlation(lens.scoresNow(leaf), scores);
            squares += correlations[leaf] * correlations[leaf];
        }
        var found = new ArrayList<Importance>();
        for (int leaf = 0; leaf < lens.leaves(); leaf++) {
            double share = squares == 0 ? 0 : correlations[leaf] * correlations[leaf] / squares;
            found.add(new Importance(
                    lens.code(leaf),
                    lens.nominalWeight(leaf),
                    correlations[leaf],
                    share,
                    shiftWithout(lens, leaf, scores),
                    saturation(lens.scoresNow(leaf))));
        }
        return found;
    }

    private static double correlation(double[] values, double[] scores) {
        return Correlation.pearson(where(values, scores, values), where(values, scores, scores))
                .orElse(0);
    }

    /// The entries of `wanted` where neither `a` nor `b` has a gap.
    private static double[] where(double[] a, double[] b, double[] wanted) {
        return IntStream.range(0, a.length)
                .filter(i -> !Double.isNaN(a[i]) && !Double.isNaN(b[i]))
                .mapToDouble(i -> wanted[i])
                .toArray();
    }

    private static double shiftWithout(Lens lens, int leaf, double[] scores) {
        var weights = new double[lens.root() + 1][];
        for (int node = 0; node <= lens.root(); node++) {
            weights[node] = lens.weights(node);
            var children = lens.children(node);
            for (int j = 0; j < children.length; j++) {
                weights[node][j] = children[j] == leaf ? 0 : weights[node][j];
            }
        }
        var without = lens.scoresUnder(weights);
        var before = Correlation.meanRanks(where(scores, without, scores));
        var after = Correlation.meanRanks(where(scores, without, without));
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            sum += Math.abs(after[i] - before[i]);
        }
        return before.length == 0 ? 0 : sum / before.length;
    }

    private static double saturation(double[] values) {
        double best = Double.NEGATIVE_INFINITY;
        int there = 0;
        for (double value : values) {
            best = Double.isNaN(value) ? best : Math.max(best, value);
            there += Double.isNaN(value) ? 0 : 1;
        }
        int atBest = 0;
        for (double value : values) {
            atBest += value == best ? 1 : 0;
        }
        return there == 0 ? 0 : (double) atBest / there;
    }
}
