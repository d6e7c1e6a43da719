package org.sopan.engine.matching;

import java.util.ArrayList;
import java.util.List;
import org.sopan.engine.statistics.Sample;

/// Whether the areas that took part and those they are compared with are of one kind at all, feature by
/// feature. Outside the range of the others every comparison is a guess.
///
/// @param features one for each column, in its order
/// @param verdict the worst of them
public record Overlap(List<Feature> features, Verdict verdict) {

    public Overlap {
        features = List.copyOf(features);
    }

    /// How alike two groups are, by the absolute standardised difference of their means and their range.
    public enum Verdict {
        /// At most a tenth apart.
        GOOD,
        /// At most a quarter apart: adjust for what is left.
        FAIR,
        /// More, or more than a tenth of the treated outside the range of the others.
        POOR
    }

    /// One feature.
    ///
    /// @param difference (mean_T − mean_C)/√((s_T² + s_C²)/2); 0 where neither varies and both are equal
    /// @param varianceRatio s_T²/s_C², 1 where neither varies; at most [Double#MAX_VALUE]
    /// @param outside treated areas outside the range of the others
    public record Feature(double difference, double varianceRatio, int outside, Verdict verdict) {}

    private static final double GOOD = 0.1;
    private static final double FAIR = 0.25;
    private static final double OUTSIDE = 0.1;

    /// Throws [IllegalArgumentException] for fewer than two areas on either side, rows of unequal
    /// length or a figure that is not finite.
    public static Overlap of(double[][] treated, double[][] controls) {
        if (treated.length < 2 || controls.length < 2) {
            throw new IllegalArgumentException(
                    "two areas on either side are needed, not " + treated.length + " and " + controls.length);
        }
        var features = new ArrayList<Feature>();
        var worst = Verdict.GOOD;
        for (int f = 0; f < treated[0].length; f++) {
            var feature = feature(column(treated, f, treated[0].length), column(controls, f, treated[0].length));
            features.add(feature);
            worst = feature.verdict().compareTo(worst) > 0 ? feature.verdict() : worst;
        }
        return new Overlap(features, worst);
    }

    private static Feature feature(double[] treated, double[] controls) {
        var own = Sample.of(treated);
        var others = Sample.of(controls);
        double ownVariance = own.variance().orElseThrow();
        double otherVariance = others.variance().orElseThrow();
        double off = own.mean().orElseThrow() - others.mean().orElseThrow();
        double spread = Math.sqrt((ownVariance + otherVariance) / 2);
        double difference = off == 0 ? 0 : spread == 0 ? Math.copySign(Double.MAX_VALUE, off) : off / spread;
        double low = others.quantile(0).orElseThrow();
        double high = others.quantile(1).orElseThrow();
        int outside = 0;
        for (double figure : treated) {
            outside += figure < low || figure > high ? 1 : 0;
        }
        return new Feature(
                difference,
                ratio(ownVariance, otherVariance),
                outside,
                verdict(Math.abs(difference), (double) outside / treated.length));
    }

    private static double ratio(double own, double others) {
        if (others == 0) {
            return own == 0 ? 1 : Double.MAX_VALUE;
        }
        return Math.min(Double.MAX_VALUE, own / others);
    }

    private static Verdict verdict(double difference, double outside) {
        if (difference > FAIR || outside > OUTSIDE) {
            return Verdict.POOR;
        }
        return difference > GOOD ? Verdict.FAIR : Verdict.GOOD;
    }

    private static double[] column(double[][] rows, int feature, int features) {
        var column = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != features) {
                throw new IllegalArgumentException("rows have " + features + " and " + rows[i].length + " features");
            }
            column[i] = rows[i][feature];
        }
        return column;
    }
}
