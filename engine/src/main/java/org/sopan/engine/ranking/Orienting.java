package org.sopan.engine.ranking;

import org.jspecify.annotations.Nullable;
import org.sopan.engine.method.Direction;
import org.sopan.engine.method.FrameConstants;
import org.sopan.engine.method.IndicatorRule;
import org.sopan.engine.method.Treatment;

/// A figure's way to where more is better: limits of the treatment, its transform, the turn by direction.
final class Orienting {

    private final Direction direction;
    private final Treatment treatment;
    private final boolean transforms;
    private final double lowLimit;
    private final double highLimit;
    private final boolean limits;

    Orienting(IndicatorRule rule, @Nullable FrameConstants constants) {
        this.direction = rule.direction();
        this.treatment = constants == null ? rule.treatment() : rule.treatment().within(constants);
        this.transforms = treatment.transforms();
        this.lowLimit = orElse(constants == null ? null : constants.lowLimit(), Double.NEGATIVE_INFINITY);
        this.highLimit = orElse(constants == null ? null : constants.highLimit(), Double.POSITIVE_INFINITY);
        this.limits = Double.isFinite(lowLimit) || Double.isFinite(highLimit);
    }

    /// Whether a limit of the treatment moves the figure.
    boolean moves(double figure) {
        return figure < lowLimit || figure > highLimit;
    }

    /// The figure after limits and transform; `NaN` for `NaN`.
    double treated(double figure) {
        double limited = limits ? Math.min(highLimit, Math.max(lowLimit, figure)) : figure;
        return transforms && !Double.isNaN(limited) ? treatment.transform(limited) : limited;
    }

    /// The first `count` values of `block`, in place.
    void all(double[] block, int count) {
        if (limits || transforms) {
            for (int i = 0; i < count; i++) {
                block[i] = treated(block[i]);
            }
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
    }

    private static double orElse(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }
}
