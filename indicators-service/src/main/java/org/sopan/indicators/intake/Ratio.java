package org.sopan.indicators.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.sopan.indicators.catalogue.Indicator;

/// The two halves a value is worked out from.
///
/// @param denominator above zero
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal LAKH = BigDecimal.valueOf(100_000);

    public Ratio {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("not a ratio: " + numerator + " / " + denominator);
        }
    }

    /// The value in the indicator's unit: the quotient times 100 for `%`, 1,000 for `… per 1000 …`, 100,000 for
    /// `… per lakh`, rounded half up to the indicator's decimals.
    BigDecimal value(Indicator indicator) {
        var quotient = numerator.multiply(factor(indicator.unit())).divide(denominator, MathContext.DECIMAL64);
        return quotient.setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }

    /// Whether the unit is one in which the numerator counts a part of what the denominator counts.
    static boolean isShare(Indicator indicator) {
        return indicator.unit().equals("%");
    }

    private static BigDecimal factor(String unit) {
        if (unit.startsWith("%")) {
            return HUNDRED;
        }
        if (unit.contains("per 1000") || unit.contains("per 1,000")) {
            return THOUSAND;
        }
        return unit.contains("per lakh") ? LAKH : BigDecimal.ONE;
    }
}
