package org.sopan.engine.effect;

import java.util.Arrays;
import org.sopan.engine.statistics.Distributions;
import org.sopan.engine.statistics.Regression;
import org.sopan.engine.statistics.Sample;

/// Whether those who were to take part moved like the others before anything began: the mean
/// least-squares slope of the treated against that of the controls (Welch's test). A large p-value does
/// not prove that they would have gone on alike; a small one says that a plain difference in
/// differences must not be trusted.
public sealed interface PreTrend {

    /// The difference of the slopes, per period.
    ///
    /// @param difference mean slope of the treated less that of the controls
    /// @param pValue two-sided, Student's distribution with Welch's degrees of freedom
    record Tested(double difference, double standardError, double freedom, double pValue) implements PreTrend {}

    /// Too little to say anything.
    record InsufficientData(String reason) implements PreTrend {}

    /// From the figures before the beginning: a row for each area, at least three periods and two areas
    /// on either side.
    static PreTrend of(double[][] treated, double[][] controls) {
        if (treated.length < 2 || controls.length < 2) {
            return new InsufficientData(
                    "two areas on either side are needed, not " + treated.length + " and " + controls.length);
        }
        int periods = treated[0].length;
        if (periods < 3) {
            return new InsufficientData("three periods before are needed, not " + periods);
        }
        var own = Sample.of(slopes(treated, periods));
        var others = Sample.of(slopes(controls, periods));
        double difference = own.mean().orElseThrow() - others.mean().orElseThrow();
        double ofOwn = own.variance().orElseThrow() / own.size();
        double ofOthers = others.variance().orElseThrow() / others.size();
        double error = Math.sqrt(ofOwn + ofOthers);
        if (error == 0) {
            return new Tested(difference, 0, own.size() + others.size() - 2.0, difference == 0 ? 1 : 0);
        }
        double freedom = (ofOwn + ofOthers)
                * (ofOwn + ofOthers)
                / (ofOwn * ofOwn / (own.size() - 1) + ofOthers * ofOthers / (others.size() - 1));
        double p = 2 * (1 - Distributions.student(Math.abs(difference) / error, freedom));
        return new Tested(difference, error, freedom, p);
    }

    private static double[] slopes(double[][] rows, int periods) {
        var times = new double[periods];
        Arrays.setAll(times, t -> t);
        return Arrays.stream(rows)
                .mapToDouble(row -> Regression.of(times, row).orElseThrow().slope())
                .toArray();
    }
}
