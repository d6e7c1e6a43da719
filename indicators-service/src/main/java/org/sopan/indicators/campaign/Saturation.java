package org.sopan.indicators.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.Direction;

/// The value at which an area has done a data point.
///
/// | direction | reached when | share reached |
/// |---|---|---|
/// | higher is better | `value ≥ at` | `value / at`, at most 1 |
/// | lower is better | `value ≤ at` | 1 when reached, else `at / value` |
/// | towards a value | `value = at` | 1 when reached, else unknown |
public record Saturation(BigDecimal at, Direction direction) {

    private static final int DECIMALS = 4;

    public boolean reachedBy(BigDecimal value) {
        int compared = value.compareTo(at);
        return switch (direction) {
            case HIGHER -> compared >= 0;
            case LOWER -> compared <= 0;
            case TARGET -> compared == 0;
        };
    }

    /// From 0 to 1; null where nothing can be said: no share of a target that is 0, or of a direction without one.
    public @Nullable BigDecimal share(BigDecimal value) {
        if (reachedBy(value)) {
            return BigDecimal.ONE;
        }
        return switch (direction) {
            case HIGHER -> at.signum() > 0 ? ratio(value.max(BigDecimal.ZERO), at) : null;
            case LOWER -> at.signum() > 0 ? ratio(at, value) : null;
            case TARGET -> null;
        };
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        var ratio = part.divide(whole, DECIMALS, RoundingMode.DOWN);
        return ratio.signum() == 0 ? BigDecimal.ZERO : ratio.stripTrailingZeros();
    }
}
