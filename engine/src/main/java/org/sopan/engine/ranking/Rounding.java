package org.sopan.engine.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sopan.engine.method.Precision;

/// Rounds scores to the decimals that ranks are decided on. What is rounded is the shortest decimal
/// that a double prints as, so that 0.7215 rounds half up to 0.722 although its binary value lies a
/// little below.
final class Rounding {

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

    /// Beyond 2^52 a double has no digits after the point.
    static final double WHOLE = 4503599627370496.0;

    private Rounding() {}

    /// `value` in units of the last decimal, a whole number; two scores tie exactly when their keys are
    /// equal.
    static double key(double value, Precision precision) {
        double scaled = value * POWERS[precision.decimals()];
        double magnitude = Math.abs(scaled);
        if (Double.isNaN(value) || magnitude >= WHOLE) {
            return scaled;
        }
        double whole = Math.floor(magnitude);
        double rest = magnitude - whole;
        double doubt = 1e-6 + magnitude * 0x1p-51;
        double critical = precision.rounding() == RoundingMode.DOWN ? Math.min(rest, 1 - rest) : Math.abs(rest - 0.5);
        if (critical <= doubt) {
            return exact(value, precision);
        }
        double up = precision.rounding() != RoundingMode.DOWN && rest > 0.5 ? whole + 1 : whole;
        return value < 0 ? 0.0 - up : up;
    }

    static double round(double value, Precision precision) {
        return fromKey(key(value, precision), precision);
    }

    static double fromKey(double key, Precision precision) {
        return key / POWERS[precision.decimals()];
    }

    private static double exact(double value, Precision precision) {
        return BigDecimal.valueOf(value)
                        .setScale(precision.decimals(), precision.rounding())
                        .movePointRight(precision.decimals())
                        .doubleValue()
                + 0.0;
    }
}
