package org.sopan.engine.ranking;

import java.util.Optional;
import org.sopan.engine.method.Direction;
import org.sopan.engine.method.FrameConstants;
import org.sopan.engine.method.IfNoRange;
import org.sopan.engine.method.IndicatorRule;
import org.sopan.engine.method.Normalisation;
import org.sopan.engine.method.Scale;

/// What a normalisation does to an oriented figure once its constants are known.
sealed interface Curve {

    /// Nobody gets a value.
    record LeftOut() implements Curve {}

    /// low + span · (x − from)/range.
    record Line(double from, double range, double low, double span) implements Curve {}

    /// low + span · min(1, (x − from)/range).
    record Reaching(double from, double range, double low, double span) implements Curve {}

    /// low + span · best/x, for figures of which less is better: both are oriented, so both are negative.
    record Inverse(double best, double low, double span) implements Curve {}

    /// low + span · the number of figures in `sorted` that are worse.
    record Counted(Sorted sorted, double low, double span) implements Curve {}

    /// The value at an oriented figure; `NaN` for `NaN`.
    default double at(double oriented) {
        return switch (this) {
            case LeftOut() -> Double.NaN;
            case Line(double from, double range, double low, double span) -> low + span * ((oriented - from) / range);
            case Reaching(double from, double range, double low, double span) ->
                low + span * Math.min(1, (oriented - from) / range);
            case Inverse(double best, double low, double span) -> low + span * (best / oriented);
            case Counted(var sorted, double low, double span) ->
                Double.isNaN(oriented) ? Double.NaN : low + span * sorted.worse(oriented);
        };
    }

    static Curve of(IndicatorRule rule, Optional<FrameConstants> constants) {
        return switch (rule.normalisation()) {
            case Normalisation.Goalposts(double low, double high, var to) -> between(rule, low, high, to);
            case Normalisation.AlreadyScaled(double low, double high, var to) -> between(rule, low, high, to);
            default -> constants.map(known -> framed(rule, known)).orElse(new LeftOut());
        };
    }

    private static Curve framed(IndicatorRule rule, FrameConstants frame) {
        double lowest = frame.lowest();
        return switch (rule.normalisation()) {
            case Normalisation.Goalposts goalposts -> new LeftOut();
            case Normalisation.AlreadyScaled scaled -> new LeftOut();
            case Normalisation.MinMax(var code, var none, var to) -> line(lowest, frame.highest(), none, to);
            case Normalisation.DistanceToBest(var code, var none, var to) -> line(lowest, frame.highest(), none, to);
            case Normalisation.ZScore(var code, var none, double mean, double deviation) ->
                frame.deviation() > 0 ? new Line(frame.mean(), frame.deviation(), mean, deviation) : withoutRange(none);
            case Normalisation.DistanceToTarget(var code, double target, var to) ->
                toTarget(lowest, oriented(rule, target, frame), to);
            case Normalisation.DistanceToReference(var code, double reference, var none, var to) ->
                line(lowest, oriented(rule, reference, frame), none, to);
            case Normalisation.FractionOfBest(var code, var none, var to) -> fraction(rule, frame, none, to);
            case Normalisation.Rank(var code) -> new Counted(Sorted.of(frame.sorted()), 1, 1);
            case Normalisation.Borda(var code) -> new Counted(Sorted.of(frame.sorted()), 0, 1);
            case Normalisation.PercentileRank(var code, var none, var to) ->
                frame.count() > 1
                        ? new Counted(Sorted.of(frame.sorted()), to.low(), (to.high() - to.low()) / (frame.count() - 1))
                        : withoutRange(none);
        };
    }

    /// Goalposts are in the indicator's own unit; turning them round with the direction keeps the lower
    /// one first.
    private static Curve between(IndicatorRule rule, double low, double high, Scale to) {
        double a = rule.treatment().transform(low);
        double b = rule.treatment().transform(high);
        return rule.direction() instanceof Direction.Higher ? between(a, b, to) : between(-b, -a, to);
    }

    private static Curve between(double from, double until, Scale to) {
        return new Line(from, until - from, to.low(), to.high() - to.low());
    }

    private static Curve line(double from, double until, IfNoRange none, Scale to) {
        return until > from ? between(from, until, to) : withoutRange(none);
    }

    /// A target that even the worst has reached is reached by everybody.
    private static Curve toTarget(double lowest, double target, Scale to) {
        return target > lowest
                ? new Reaching(lowest, target - lowest, to.low(), to.high() - to.low())
                : new Line(0, 1, to.high(), 0);
    }

    private static Curve fraction(IndicatorRule rule, FrameConstants frame, IfNoRange none, Scale to) {
        if (rule.direction() instanceof Direction.Lower) {
            return frame.highest() < 0
                    ? new Inverse(frame.highest(), to.low(), to.high() - to.low())
                    : withoutRange(none);
        }
        return frame.highest() > 0 ? new Line(0, frame.highest(), to.low(), to.high() - to.low()) : withoutRange(none);
    }

    private static Curve withoutRange(IfNoRange none) {
        return switch (none) {
            case IfNoRange.LeaveOut() -> new LeftOut();
            case IfNoRange.Give(double value) -> new Line(0, 1, value, 0);
        };
    }

    /// A target or reference goes the way of a figure, to the end of what a shifted logarithm is
    /// defined for.
    private static double oriented(IndicatorRule rule, double figure, FrameConstants frame) {
        var low = frame.lowLimit();
        double held = frame.shift() != null && low != null ? Math.max(low, figure) : figure;
        return rule.direction().oriented(rule.treatment().within(frame).transform(held));
    }
}
