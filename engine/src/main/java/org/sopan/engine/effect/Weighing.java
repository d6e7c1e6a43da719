package org.sopan.engine.effect;

import java.util.Arrays;
import org.sopan.engine.statistics.Sample;
import org.sopan.engine.statistics.SimplexFit;

/// The weights of control areas ω and of periods before λ under one design, and what they give: τ =
/// mean over the periods after of gap_t − Σ λ_t gap_t, gap_t = mean of the treated − Σ ω_i y_it.
final class Weighing {

    /// Share of the noise that keeps weights which the fit leaves open from being arbitrary.
    private static final double NEARLY_NONE = 1e-6;

    final double[] areas;
    final double[] periods;

    private final TreatedPanel panel;
    private final double[] gaps;

    private Weighing(TreatedPanel panel, double[] areas, double[] periods) {
        this.panel = panel;
        this.areas = areas;
        this.periods = periods;
        this.gaps = new double[panel.periods()];
        double base = 0;
        for (int t = 0; t < gaps.length; t++) {
            gaps[t] = panel.treatedMean(t);
            for (int i = 0; i < areas.length; i++) {
                gaps[t] -= areas[i] * panel.control(i, t);
            }
            base += t < periods.length ? periods[t] * gaps[t] : 0;
        }
        for (int t = 0; t < gaps.length; t++) {
            gaps[t] -= base;
        }
    }

    static Weighing of(TreatedPanel panel, PanelEffect.Design design) {
        return switch (design) {
            case DIFFERENCE -> new Weighing(panel, even(panel.controlAreas()), even(panel.before()));
            case SYNTHETIC_CONTROL ->
                new Weighing(panel, areas(panel, NEARLY_NONE * noise(panel), false), new double[panel.before()]);
            case SYNTHETIC_DIFFERENCE -> {
                double after = (double) panel.treatedAreas() * (panel.periods() - panel.before());
                double zeta = Math.sqrt(Math.sqrt(after)) * noise(panel);
                yield new Weighing(panel, areas(panel, zeta, true), periods(panel));
            }
        };
    }

    /// Mean gap after, the weighted gap before taken off.
    double effect() {
        return meanSquareOrMean(panel.before(), gaps.length, false);
    }

    /// Root of the mean squared gap before.
    double errorBefore() {
        return Math.sqrt(meanSquareOrMean(0, panel.before(), true));
    }

    /// Root of the mean squared gap after.
    double sizeAfter() {
        return Math.sqrt(meanSquareOrMean(panel.before(), gaps.length, true));
    }

    double[] gaps() {
        return gaps.clone();
    }

    private double meanSquareOrMean(int from, int until, boolean squared) {
        double sum = 0;
        for (int t = from; t < until; t++) {
            sum += squared ? gaps[t] * gaps[t] : gaps[t];
        }
        return sum / (until - from);
    }

    /// Areas whose mixture runs like the treated before, up to a constant where `level` is left free.
    private static double[] areas(TreatedPanel panel, double zeta, boolean level) {
        var rows = new double[panel.before()][panel.controlAreas()];
        var target = new double[panel.before()];
        for (int t = 0; t < rows.length; t++) {
            target[t] = panel.treatedMean(t);
            for (int i = 0; i < rows[t].length; i++) {
                rows[t][i] = panel.control(i, t);
            }
        }
        return fit(rows, target, zeta, level);
    }

    /// Periods before whose mixture is like the periods after, over the controls and up to a constant.
    private static double[] periods(TreatedPanel panel) {
        var rows = new double[panel.controlAreas()][panel.before()];
        var target = new double[panel.controlAreas()];
        for (int i = 0; i < rows.length; i++) {
            target[i] = panel.controlAfter(i);
            for (int t = 0; t < rows[i].length; t++) {
                rows[i][t] = panel.control(i, t);
            }
        }
        return fit(rows, target, NEARLY_NONE * noise(panel), true);
    }

    private static double[] fit(double[][] rows, double[] target, double zeta, boolean level) {
        if (level) {
            centre(target);
            for (int j = 0; j < rows[0].length; j++) {
                double mean = 0;
                for (var row : rows) {
                    mean += row[j] / rows.length;
                }
                for (var row : rows) {
                    row[j] -= mean;
                }
            }
        }
        return SimplexFit.of(rows, target, rows.length * zeta * zeta);
    }

    private static void centre(double[] values) {
        double mean = Sample.of(values).mean().orElse(0);
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }

    /// Standard deviation of the controls' changes from period to period before.
    private static double noise(TreatedPanel panel) {
        var changes = new double[panel.controlAreas() * (panel.before() - 1)];
        int k = 0;
        for (int i = 0; i < panel.controlAreas(); i++) {
            for (int t = 1; t < panel.before(); t++) {
                changes[k++] = panel.control(i, t) - panel.control(i, t - 1);
            }
        }
        return Sample.of(changes).deviation().orElse(0);
    }

    private static double[] even(int count) {
        var weights = new double[count];
        Arrays.fill(weights, 1.0 / count);
        return weights;
    }
}
