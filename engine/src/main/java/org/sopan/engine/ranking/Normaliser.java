package org.sopan.engine.ranking;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.method.Direction;
import org.sopan.engine.method.FrameConstants;
import org.sopan.engine.method.IfNoRange;
import org.sopan.engine.method.IndicatorRule;
import org.sopan.engine.method.Normalisation;
import org.sopan.engine.method.Scale;

/// One indicator's way from a figure to a normalised value, with all constants in place:
/// `low + span · (oriented − from) / range`, then floor and cap.
final class Normaliser {

    /// Normalised values are kept within this of zero, so that sums of them stay finite whatever a figure is.
    private static final double FAR = 1e15;

    private final Direction direction;
    private final double from;
    private final double range;
    private final double low;
    private final double span;
    private final double floor;
    private final double cap;
    private final boolean leftOut;

    private Normaliser(IndicatorRule rule, Line line) {
        this.direction = rule.direction();
        this.from = line.from;
        this.range = line.range;
        this.low = line.low;
        this.span = line.span;
        this.floor = orElse(rule.floor(), -FAR);
        this.cap = orElse(rule.cap(), FAR);
        this.leftOut = line.leftOut;
    }

    /// @param constants of the frame the normalisation names, empty when the frame has no figure of the indicator
    static Normaliser of(IndicatorRule rule, Optional<FrameConstants> constants) {
        return new Normaliser(rule, line(rule, constants));
    }

    /// Whether the frame gave no range and the rule is to leave the indicator out for everybody.
    boolean leavesOut() {
        return leftOut;
    }

    /// The normalised value of a figure; `NaN` for `NaN`.
    double apply(double figure) {
        if (leftOut) {
            return Double.NaN;
        }
        double value = low + span * ((direction.oriented(figure) - from) / range);
        return Math.min(cap, Math.max(floor, value));
    }

    /// The first `count` values of `block`, in place.
    void apply(double[] block, int count) {
        if (leftOut) {
            for (int i = 0; i < count; i++) {
                block[i] = Double.NaN;
            }
            return;
        }
        switch (direction) {
            case Direction.Higher() -> {}
            case Direction.Lower() -> {
                for (int i = 0; i < count; i++) {
                    block[i] = -block[i];
                }
            }
            case Direction.Towards(double target) -> {
                for (int i = 0; i < count; i++) {
                    block[i] = -Math.abs(block[i] - target);
                }
            }
        }
        for (int i = 0; i < count; i++) {
            block[i] = Math.min(cap, Math.max(floor, low + span * ((block[i] - from) / range)));
        }
    }

    private static Line line(IndicatorRule rule, Optional<FrameConstants> constants) {
        return switch (rule.normalisation()) {
            case Normalisation.Goalposts(double low, double high, var to) -> between(rule.direction(), low, high, to);
            case Normalisation.AlreadyScaled(double low, double high, var to) ->
                between(rule.direction(), low, high, to);
            case Normalisation.MinMax(var frame, var ifNoRange, var to) ->
                constants
                        .map(c -> overFrame(c.lowest(), c.highest(), ifNoRange, to))
                        .orElse(Line.LEFT_OUT);
        };
    }

    /// Goalposts are in the indicator's own unit; turning them round with the direction keeps the lower one first.
    private static Line between(Direction direction, double low, double high, Scale to) {
        return direction instanceof Direction.Higher
                ? new Line(low, high - low, to.low(), to.high() - to.low(), false)
                : new Line(-high, high - low, to.low(), to.high() - to.low(), false);
    }

    private static Line overFrame(double lowest, double highest, IfNoRange ifNoRange, Scale to) {
        if (highest > lowest) {
            return new Line(lowest, highest - lowest, to.low(), to.high() - to.low(), false);
        }
        return switch (ifNoRange) {
            case IfNoRange.LeaveOut() -> Line.LEFT_OUT;
            case IfNoRange.Give(double value) -> new Line(0, 1, value, 0, false);
        };
    }

    private static double orElse(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }

    private record Line(double from, double range, double low, double span, boolean leftOut) {
        private static final Line LEFT_OUT = new Line(0, 1, 0, 0, true);
    }
}
