package org.sopan.engine.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Checks that hold areas against each other. A row is an area's figures over the same indicators, `NaN` for
/// a gap.
public final class Rows {

    private Rows() {}

    /// Pairs of areas with at least `common` figures in common, all of them equal.
    public static List<Finding> identical(List<String> areas, double[][] rows, int common) {
        var found = new ArrayList<Finding>();
        for (int a = 0; a < rows.length; a++) {
            for (int b = a + 1; b < rows.length; b++) {
                int equal = equalFigures(rows[a], rows[b]);
                if (equal >= common) {
                    found.add(new Finding(
                            Finding.Check.IDENTICAL_ROWS,
                            Finding.Severity.SERIOUS,
                            areas.get(a),
                            "all " + equal + " figures equal those of " + areas.get(b),
                            equal));
                }
            }
        }
        return found;
    }

    /// Pairs of areas whose figures now are nearer to the other's before than to their own: mean standardised
    /// distance of the swapped reading below `share` of that of the reading as it stands.
    public static List<Finding> swaps(List<String> areas, double[][] before, double[][] now, double share) {
        var spread = spread(before);
        var found = new ArrayList<Finding>();
        for (int a = 0; a < now.length; a++) {
            for (int b = a + 1; b < now.length; b++) {
                double straight = distance(before[a], now[a], spread) + distance(before[b], now[b], spread);
                double swapped = distance(before[a], now[b], spread) + distance(before[b], now[a], spread);
                if (swapped < share * straight) {
                    found.add(new Finding(
                            Finding.Check.SUSPECTED_SWAP,
                            Finding.Severity.WARNING,
                            areas.get(a),
                            String.format(
                                    Locale.ROOT,
                                    "read for %s instead, its figures are %.2f from the last ones, not %.2f",
                                    areas.get(b),
                                    swapped / 2,
                                    straight / 2),
                            straight / Math.max(swapped, 1e-9)));
                }
            }
        }
        return found;
    }

    /// Too many figures just on the good side of a threshold: with k of n within `width` of it on the good
    /// side, k is held against an even split, z = (k − n/2)/√(n/4).
    public static List<Finding> bunching(String subject, double[] figures, double threshold, double width) {
        int above = 0;
        int all = 0;
        for (double figure : figures) {
            if (Math.abs(figure - threshold) <= width) {
                all++;
                above += figure >= threshold ? 1 : 0;
            }
        }
        double z = all == 0 ? 0 : (above - all / 2.0) / Math.sqrt(all / 4.0);
        if (all < 10 || z < 3) {
            return List.of();
        }
        return List.of(new Finding(
                Finding.Check.BUNCHING,
                z > 5 ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                subject,
                String.format(
                        Locale.ROOT,
                        "%d of %d figures within %s of %s lie at or above it; z %.1f",
                        above,
                        all,
                        width,
                        threshold,
                        z),
                z));
    }

    /// A self-reported figure far from the survey's: z = (reported − survey)/standard error beyond 1.96.
    public static List<Finding> divergence(String subject, double reported, double survey, double standardError) {
        if (!(standardError > 0)) {
            throw new IllegalArgumentException("the standard error of the survey must be above 0: " + standardError);
        }
        double z = (reported - survey) / standardError;
        if (Math.abs(z) <= 1.96) {
            return List.of();
        }
        return List.of(new Finding(
                Finding.Check.SURVEY_DIVERGENCE,
                Math.abs(z) > 4 ? Finding.Severity.SERIOUS : Finding.Severity.WARNING,
                subject,
                String.format(Locale.ROOT, "reported %s, surveyed %s ± %s: z %.1f", reported, survey, standardError, z),
                z));
    }

    private static int equalFigures(double[] a, double[] b) {
        int equal = 0;
        for (int i = 0; i < a.length; i++) {
            boolean both = !Double.isNaN(a[i]) && !Double.isNaN(b[i]);
            if (both && a[i] != b[i]) {
                return 0;
            }
            equal += both ? 1 : 0;
        }
        return equal;
    }

    private static double[] spread(double[][] rows) {
        var spread = new double[rows.length == 0 ? 0 : rows[0].length];
        for (int i = 0; i < spread.length; i++) {
            double sum = 0;
            double squares = 0;
            int n = 0;
            for (var row : rows) {
                if (!Double.isNaN(row[i])) {
                    sum += row[i];
                    squares += row[i] * row[i];
                    n++;
                }
            }
            double variance = n < 2 ? 0 : (squares - sum * sum / n) / (n - 1);
            spread[i] = variance > 0 ? Math.sqrt(variance) : 1;
        }
        return spread;
    }

    private static double distance(double[] a, double[] b, double[] spread) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < a.length; i++) {
            if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
                sum += Math.abs(a[i] - b[i]) / spread[i];
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}
