package org.sopan.engine.ranking;

import java.util.Arrays;
import java.util.Optional;
import org.sopan.engine.method.Frame;
import org.sopan.engine.method.FrameConstants;
import org.sopan.engine.method.IndicatorRule;
import org.sopan.engine.method.Normalisation;
import org.sopan.engine.panel.Panel;

/// Takes the constants of frames: frozen ones from the method, all others from the panel.
final class Framing {

    private final Plan plan;
    private final Panel panel;
    private final Figures current;

    Framing(Plan plan, Panel panel, Figures current) {
        this.plan = plan;
        this.panel = panel;
        this.current = current;
    }

    Normaliser[] normalisers() {
        var normalisers = new Normaliser[plan.leaves];
        for (int leaf = 0; leaf < plan.leaves; leaf++) {
            normalisers[leaf] = Normaliser.of(plan.rules.get(leaf), constants(leaf));
        }
        return normalisers;
    }

    private Optional<FrameConstants> constants(int leaf) {
        var rule = plan.rules.get(leaf);
        if (!(rule.normalisation() instanceof Normalisation.MinMax minMax)) {
            return Optional.empty();
        }
        var frame = plan.method.frames().get(minMax.frame());
        if (frame == null) {
            return Optional.empty();
        }
        return frame.findFrozen(rule.code()).or(() -> constantsOf(rule, figures(frame, leaf)));
    }

    private double[] figures(Frame frame, int leaf) {
        return switch (frame.source()) {
            case Frame.Source.CurrentPeriod() -> current.columns[leaf].present();
            case Frame.Source.BasePeriod(var period) ->
                panel.findPeriod(period)
                        .map(found -> presentIn(panel.periodIndex(found.code()), leaf))
                        .orElse(new double[0]);
            case Frame.Source.WholePanel() -> {
                var all = new double[0];
                for (int p = 0; p < panel.periods().size(); p++) {
                    var more = presentIn(p, leaf);
                    all = Arrays.copyOf(all, all.length + more.length);
                    System.arraycopy(more, 0, all, all.length - more.length, more.length);
                }
                yield all;
            }
        };
    }

    private double[] presentIn(int period, int leaf) {
        return FigureColumn.plain(panel.column(plan.codes.get(leaf), period), period)
                .present();
    }

    /// Empty when there is no figure.
    static Optional<FrameConstants> constantsOf(IndicatorRule rule, double[] figures) {
        if (figures.length == 0) {
            return Optional.empty();
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double figure : figures) {
            double oriented = rule.direction().oriented(figure);
            lowest = Math.min(lowest, oriented);
            highest = Math.max(highest, oriented);
            sum += oriented;
        }
        double mean = sum / figures.length;
        double squares = 0;
        for (double figure : figures) {
            double off = rule.direction().oriented(figure) - mean;
            squares += off * off;
        }
        double deviation = figures.length < 2 ? 0 : Math.sqrt(squares / (figures.length - 1));
        return Optional.of(new FrameConstants(figures.length, lowest, highest, mean, deviation));
    }
}
