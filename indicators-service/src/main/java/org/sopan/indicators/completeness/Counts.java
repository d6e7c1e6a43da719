package org.sopan.indicators.completeness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How many figures were expected, and what became of them: `expected = received + missing`, and where there is a
/// calendar `received = onTime + late`.
///
/// @param saidMissing of the missing, those of which somebody said so
public record Counts(int expected, int received, int onTime, int late, int missing, int saidMissing) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    private static final int DECIMALS = 4;

    Counts plus(Counts other) {
        return new Counts(
                expected + other.expected,
                received + other.received,
                onTime + other.onTime,
                late + other.late,
                missing + other.missing,
                saidMissing + other.saidMissing);
    }

    /// received / expected; null when nothing was expected.
    public @Nullable BigDecimal share() {
        return expected == 0
                ? null
                : BigDecimal.valueOf(received)
                        .divide(BigDecimal.valueOf(expected), DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }
}
