package org.sopan.engine.ranking;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.method.FrameConstants;
import org.sopan.engine.method.IndicatorRule;

/// One indicator's way from a figure to a normalised value, with all constants in place: limits of the
/// treatment, its transform, the turn by direction, the [Curve] of the normalisation, floor and cap.
final class Normaliser {

    /// Normalised values are kept within this of zero, so that sums of them stay finite whatever a
    /// figure is.
    private static final double FAR = 1e15;

    private final Orienting orienting;
    private final Curve curve;
    private final double floor;
    private final double cap;

    private Normaliser(IndicatorRule rule, Optional<FrameConstants> constants) {
        this.orienting = new Orienting(rule, constants.orElse(null));
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
        return orienting.treated(figure);
    }

    /// Whether a limit of the treatment moves the figure.
    boolean moves(double figure) {
        return orienting.moves(figure);
    }

    /// The normalised value of a figure; `NaN` for `NaN`.
    double apply(double figure) {
        var one = new double[] {figure};
        apply(one, 1);
        return one[0];
    }

    /// The first `count` values of `block`, in place.
    void apply(double[] block, int count) {
        orienting.all(block, count);
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

    private static double orElse(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }
}
