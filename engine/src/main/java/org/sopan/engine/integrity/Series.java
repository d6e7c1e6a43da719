package org.sopan.engine.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sopan.engine.statistics.Sample;

/// Checks of one area's figures of one indicator over time, oldest first.
public final class Series {

    /// Scales the median deviation to a standard deviation of a normal distribution: 1/Φ⁻¹(3/4).
    private static final double NORMAL = 0.6745;

    private static final double FAR = 3.5;
    private static final double VERY_FAR = 7;

    private Series() {}

    /// Changes that stand far from the others: modified z = 0.6745 (Δ − median)/MAD beyond 3.5 (Iglewicz and
    /// Hoaglin, 1993). Needs six figures; a series that mostly stands still has no MAD and gives nothing
    /// here.
    public static List<Finding> jumps(String subject, double[] figures) {
        var changes = new double[Math.max(0, figures.length - 1)];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = figures[i + 1] - figures[i];
        }
        var found = new ArrayList<Finding>();
        var sample = Sample.of(changes);
        double spread = sample.medianDeviation().orElse(0);
        if (changes.length < 5 || spread == 0) {
            return found;
        }
        double median = sample.median().orElseThrow();
        for (int i = 0; i < changes.length; i++) {
            double z = NORMAL * (changes[i] - median) / spread;
            if (Math.abs(z) > FAR) {
                found.add(new Finding(
                        Finding.Check.JUMP,
                        Math.abs(z) > VERY_FAR ? Finding.Severity.SERIOUS : Finding.Severity.WARNING,
                        subject,
                        String.format(
                                Locale.ROOT,
                                "figure %d went from %s to %s: modified z %.1f",
                                i + 2,
                                figures[i],
                                figures[i + 1],
                                z),
                        z));
            }
        }
        return found;
    }

    /// Runs of `length` or more equal figures: a copy of the last report is easier to write than a new one.
    /// Runs at a bound of the indicator, such as 100 %, are no finding.
    public static List<Finding> constantRuns(String subject, double[] figures, int length, double low, double high) {
        var found = new ArrayList<Finding>();
        int start = 0;
        for (int i = 1; i <= figures.length; i++) {
            if (i < figures.length && figures[i] == figures[start]) {
                continue;
            }
            int run = i - start;
            boolean atBound = figures[start] == low || figures[start] == high;
            if (run >= length && !atBound) {
                found.add(new Finding(
                        Finding.Check.CONSTANT_RUN,
                        run >= 2 * length ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                        subject,
                        String.format(Locale.ROOT, "the same figure %s %d times in a row", figures[start], run),
                        run));
            }
            start = i;
        }
        return found;
    }

    /// A negative figure where none can be, as when parentheses marked a footnote and were read as a minus.
    public static List<Finding> signErrors(String subject, double[] figures, double low) {
        var found = new ArrayList<Finding>();
        for (double figure : figures) {
            if (low >= 0 && figure < 0) {
                found.add(new Finding(
                        Finding.Check.SIGN_ERROR,
                        Finding.Severity.SERIOUS,
                        subject,
                        String.format(
                                Locale.ROOT, "%s is below the least possible %s; was %s meant?", figure, low, -figure),
                        figure));
            }
        }
        return found;
    }
}
