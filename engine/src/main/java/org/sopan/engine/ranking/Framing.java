package org.sopan.engine.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.method.Frame;
import org.sopan.engine.method.FrameConstants;
import org.sopan.engine.method.IndicatorRule;
import org.sopan.engine.method.Treatment;
import org.sopan.engine.panel.Panel;
import org.sopan.engine.statistics.Sample;
import org.sopan.engine.statistics.Winsorising;

/// Takes the constants of frames: frozen ones from the method, all others from the own and held figures
/// of the panel. Filled figures do not shape a frame.
final class Framing {

    /// From so many cells on, indicators go to several threads: each is taken by itself, so no bit
    /// depends on it.
    private static final long MANY = 500_000;

    private final Plan plan;
    private final Panel panel;
    private final int period;

    Framing(Plan plan, Panel panel, int period) {
        this.plan = plan;
        this.panel = panel;
        this.period = period;
    }

    Normaliser[] normalisers() {
        var leaves = IntStream.range(0, plan.leaves);
        boolean many = (long) plan.leaves * panel.areas().size() > MANY;
        return (many ? leaves.parallel() : leaves)
                .mapToObj(leaf -> Normaliser.of(plan.rules.get(leaf), constants(plan.rules.get(leaf))))
                .toArray(Normaliser[]::new);
    }

    /// Empty when nothing is needed, or when the frame has no figure.
    Optional<FrameConstants> constants(IndicatorRule rule) {
        var code = rule.normalisation().findFrame();
        if (code.isEmpty()) {
            return rule.treatment() instanceof Treatment.Winsorise
                    ? taken(rule, new Frame.Source.CurrentPeriod())
                    : Optional.empty();
        }
        return Optional.ofNullable(plan.method.frames().get(code.get()))
                .flatMap(frame -> frame.findFrozen(rule.code()).or(() -> taken(rule, frame.source())));
    }

    /// The constants as the panel has them now.
    Optional<FrameConstants> taken(IndicatorRule rule, Frame.Source source) {
        var figures = figures(rule, source);
        return figures.length == 0 ? Optional.empty() : Optional.of(constantsOf(rule, figures));
    }

    private double[] figures(IndicatorRule rule, Frame.Source source) {
        return switch (source) {
            case Frame.Source.CurrentPeriod() -> presentIn(rule, period);
            case Frame.Source.BasePeriod(var code) ->
                panel.findPeriod(code)
                        .map(found -> presentIn(rule, panel.periodIndex(found.code())))
                        .orElse(new double[0]);
            case Frame.Source.WholePanel() -> {
                var all = new double[0];
                for (int p = 0; p < panel.periods().size(); p++) {
                    var more = Figures.own(rule, panel, p).present();
                    all = Arrays.copyOf(all, all.length + more.length);
                    System.arraycopy(more, 0, all, all.length - more.length, more.length);
                }
                yield all;
            }
        };
    }

    private double[] presentIn(IndicatorRule rule, int p) {
        return Figures.reported(rule, panel, p).present();
    }

    /// @param figures nobody else needs any more
    private static FrameConstants constantsOf(IndicatorRule rule, double[] figures) {
        @Nullable Double low = null;
        @Nullable Double high = null;
        @Nullable Double shift = null;
        if (rule.treatment() instanceof Treatment.Winsorise(double skewness, double kurtosis, int points)) {
            var limits = Winsorising.of(figures, skewness, kurtosis, points);
            low = limits.low() > Double.NEGATIVE_INFINITY ? (Double) limits.low() : null;
            high = limits.high() < Double.POSITIVE_INFINITY ? (Double) limits.high() : null;
        } else if (rule.treatment() instanceof Treatment.LogShift(double share)) {
            var raw = Sample.of(figures);
            low = raw.lowest().orElseThrow();
            shift = shift(low, raw.highest().orElseThrow(), share);
        }
        var limits = new FrameConstants(figures.length, 0, 0, 0, 0, low, high, shift, List.of());
        new Orienting(rule, limits).all(figures, figures.length);
        var sample = Sample.taking(figures);
        List<Double> all = rule.normalisation().countsFigures()
                ? Arrays.stream(sample.sorted()).boxed().toList()
                : List.of();
        return new FrameConstants(
                figures.length,
                sample.lowest().orElseThrow(),
                sample.highest().orElseThrow(),
                sample.mean().orElseThrow(),
                sample.deviation().orElse(0),
                low,
                high,
                shift,
                all);
    }

    /// share · (max − min) − min, so that the lowest figure comes to stand above zero; where all are
    /// equal, or so large that the share is lost in rounding, the least number that does.
    private static double shift(double low, double high, double share) {
        double shift = share * (high - low) - low;
        return low + shift > 0 ? shift : Math.max(1 - low, Math.nextUp(-low));
    }
}
