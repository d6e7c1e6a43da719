package org.sopan.engine.integrity;

import java.util.List;
import java.util.Locale;
import org.sopan.engine.statistics.Distributions;

/// Whether last digits pile up, as they do when figures are rounded or made up.
public final class Digits {

    /// Each digit should be expected five times at least, or χ² says nothing.
    public static final int MIN_FIGURES = 50;

    private static final double SURE = 0.001;
    private static final double LIKELY = 0.01;

    private Digits() {}

    /// χ² = Σ (observed − n/10)²/(n/10) over the last of `decimals` digits, with nine degrees of freedom.
    /// Figures at 0 and 100 are left out: they are bounds, not roundings.
    public static List<Finding> heaping(String subject, double[] figures, int decimals) {
        var counts = new int[10];
        int n = 0;
        long scale = Math.round(StrictMath.pow(10, decimals));
        for (double figure : figures) {
            if (figure != 0 && figure != 100) {
                counts[(int) (Math.abs(Math.round(figure * scale)) % 10)]++;
                n++;
            }
        }
        if (n < MIN_FIGURES) {
            return List.of();
        }
        double expected = n / 10.0;
        double statistic = 0;
        int most = 0;
        for (int digit = 0; digit < 10; digit++) {
            statistic += (counts[digit] - expected) * (counts[digit] - expected) / expected;
            most = counts[digit] > counts[most] ? digit : most;
        }
        double chance = 1 - Distributions.chiSquared(statistic, 9);
        if (chance > LIKELY) {
            return List.of();
        }
        return List.of(new Finding(
                Finding.Check.DIGIT_HEAPING,
                chance < SURE ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                subject,
                String.format(
                        Locale.ROOT,
                        "last digit %d stands %d times among %d figures where %.0f are expected; chi-squared %.1f",
                        most,
                        counts[most],
                        n,
                        expected,
                        statistic),
                statistic));
    }
}
