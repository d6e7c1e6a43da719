package org.sopan.engine.ranking;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.method.Direction;
import org.sopan.engine.method.FrameConstants;
import org.sopan.engine.method.IndicatorRule;
import org.sopan.engine.method.Treatment;

/// One indicator's way from a figure to a normalised value, with all constants in place: limits of the
/// treatment, its transform, the turn by direction, the [Curve] of the normalisation, floor and cap.
final class Normaliser {

    /// Normalised values are kept within this of zero, so that sums of them stay finite whatever a
    /// figure is.
    private static final double FAR = 1e15;

    private final Direction direction;
    private final Treatment treatment;
    private final boolean transforms;
    private final double lowLimit;
    private final double highLimit;
    private final boolean limits;
    private final Curve curve;
    private final double floor;
    private final double cap;

    private Normaliser(IndicatorRule rule, Optional<FrameConstants> constants) {
        this.direction = rule.direction();
        this.treatment = constants.map(rule.treatment()::within).orElse(rule.treatment());
        this.transforms = treatment.transforms();
        this.lowLimit = constants.map(FrameConstants::lowLimit).orElse(Double.NEGATIVE_INFINITY);
        this.highLimit = constants.map(FrameConstants::highLimit).orElse(Double.POSITIVE_INFINITY);
        this.limits = Double.isFinite(lowLimit) || Double.isFinite(highLimit);
        this.curve = Curve.of(rule, constants);
        this.floor = Math.max(-FAR, orElse(rule.floor(), -FAR));
        this.cap = Math.min(FAR, orElse(rule.cap(), FAR));
    }

    /// @param constants of the frame the normalisation names, empty when the frame has no figure of the
    /// indicator
    static Normaliser of(IndicatorRule rule, Optional<FrameConstants> constants) {
        return new Normaliser(rule, constants);
    }

    /// Whether the frame gave no range and the rule is to leave the indicator out for everybody.
    boolean leavesOut() {
        return curve instanceof Curve.LeftOut;
    }

    Optional<Line> line() {
        return curve instanceof Curve.Line(double from, double range, double low, double span)
                ? Optional.of(new Line(from, range, low, span))
                : Optional.empty();
    }

    /// The figure after limits and transform; `NaN` for `NaN`.
    double treated(double figure) {
        double limited = limits ? Math.min(highLimit, Math.max(lowLimit, figure)) : figure;
        return transforms && !Double.isNaN(limited) ? treatment.transform(limited) : limited;
    }

    /// Whether a limit of the treatment moves the figure.
    boolean moves(double figure) {
        return figure < lowLimit || figure > highLimit;
    }

    /// The normalised value of a figure; `NaN` for `NaN`.
    double apply(double figure) {
        var one = new double[] {figure};
        apply(one, 1);
        return one[0];
    }

    /// The first `count` values of `block`, in place.
    void apply(double[] block, int count) {
        if (limits || transforms) {
            for (int i = 0; i < count; i++) {
                block[i] = treated(block[i]);
            }
        }
        turn(block, count);
        switch (curve) {
            case Curve.LeftOut() -> Arrays.fill(block, 0, count, Double.NaN);
            case Curve.Line(double from, double range, double low, double span) -> {
                for (int i = 0; i < count; i++) {
                    block[i] = Math.min(cap, Math.max(floor, low + span * ((block[i] - from) / range)));
                }
            }
            case Curve.Reaching reaching -> bend(reaching, block, count);
            case Curve.Inverse inverse -> bend(inverse, block, count);
            case Curve.Counted counted -> bend(counted, block, count);
        }
    }

    private void bend(Curve other, double[] block, int count) {
        for (int i = 0; i < count; i++) {
            block[i] = Math.min(cap, Math.max(floor, other.at(block[i])));
        }
    }

    private void turn(double[] block, int count) {
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
    }

    private static double orElse(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }
}
