package org.sopan.engine.disparity;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sopan.engine.statistics.Correlation;
import org.sopan.engine.statistics.Regression;
import org.sopan.engine.statistics.Sample;

/// Whether areas draw closer between two times.
///
/// @param sigmaBefore standard deviation (n − 1) of the scores before
/// @param sigmaAfter the same after; smaller means σ-convergence
/// @param beta slope of the yearly change on the score before; negative means β-convergence
/// @param betaError its standard error
/// @param halfLifeYears years in which half of a gap closes at that pace, −ln 2/ln(1 + β); empty unless −1 <
/// β < 0
/// @param rankCorrelation Spearman's correlation of the two times; 1 means nobody moved
/// @param meanShift mean of |place after − place before|, ties at their mean place
public record Convergence(
        double sigmaBefore,
        double sigmaAfter,
        double beta,
        double betaError,
        OptionalDouble halfLifeYears,
        OptionalDouble rankCorrelation,
        double meanShift) {

    /// Empty for fewer than three areas or when all scores before are equal.
    public static Optional<Convergence> of(double[] before, double[] after, double years) {
        if (!(years > 0)) {
            throw new IllegalArgumentException("years: " + years + " is outside above 0");
        }
        var yearly = new double[before.length];
        for (int i = 0; i < yearly.length; i++) {
            yearly[i] = (after[i] - before[i]) / years;
        }
        var line = Regression.of(before, yearly);
        if (before.length < 3 || line.isEmpty()) {
            return Optional.empty();
        }
        double beta = line.get().slope();
        return Optional.of(new Convergence(
                Sample.of(before).deviation().orElse(0),
                Sample.of(after).deviation().orElse(0),
                beta,
                line.get().slopeError(),
                beta < 0 && beta > -1
                        ? OptionalDouble.of(-StrictMath.log(2) / StrictMath.log(1 + beta))
                        : OptionalDouble.empty(),
                Correlation.spearman(before, after),
                meanShift(before, after)));
    }

    /// What each area gained beyond what areas of its baseline gain: the residual of the change regressed on
    /// the score before. A ranking by plain change rewards a bad start; this one does not. Empty when [#of]
    /// is.
    public static Optional<double[]> changeGivenBaseline(double[] before, double[] after) {
        var change = new double[before.length];
        for (int i = 0; i < change.length; i++) {
            change[i] = after[i] - before[i];
        }
        return Regression.of(before, change).filter(line -> before.length >= 3).map(line -> {
            for (int i = 0; i < change.length; i++) {
                change[i] -= line.at(before[i]);
            }
            return change;
        });
    }

    private static double meanShift(double[] before, double[] after) {
        var from = Correlation.meanRanks(before);
        var to = Correlation.meanRanks(after);
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            sum += Math.abs(to[i] - from[i]);
        }
        return sum / from.length;
    }
}
