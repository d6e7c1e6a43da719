package org.sopan.engine.uncertainty;

/// How far a figure may be from the truth: its standard error, in the unit of the figure.
public sealed interface FigureError {

    /// The same for every figure.
    record Absolute(double standardError) implements FigureError {
        public Absolute {
            check(standardError);
        }
    }

    /// A share of the figure's size.
    record Relative(double share) implements FigureError {
        public Relative {
            check(share);
        }
    }

    /// A percentage from a survey: √(deff · p (100 − p)/n), p held within 0..100 and the error at least
    /// that of one case in n.
    ///
    /// @param cases n, interviewed
    /// @param designEffect deff, of a sample in clusters; 1 for a simple random one
    record Percentage(double cases, double designEffect) implements FigureError {
        public Percentage {
            if (!(cases >= 1 && designEffect > 0)) {
                throw new IllegalArgumentException(
                        "cases: " + cases + " is below 1, or the design effect " + designEffect + " is not above 0");
            }
        }
    }

    /// From a published interval of a survey: (high − low)/(2 · quantile).
    ///
    /// @param quantile of the normal distribution that the interval was made with, 1.96 for 95 %
    record Interval(double low, double high, double quantile) implements FigureError {
        public Interval {
            if (!(low <= high && quantile > 0)) {
                throw new IllegalArgumentException(
                        "interval: " + low + " is above " + high + ", or the quantile " + quantile + " is not above 0");
            }
        }
    }

    /// The standard error of a figure.
    default double of(double figure) {
        return switch (this) {
            case Absolute(double error) -> error;
            case Relative(double share) -> share * Math.abs(figure);
            case Percentage(double cases, double effect) -> {
                double p = Math.max(0, Math.min(100, figure));
                double least = 100 / cases;
                yield Math.sqrt(effect * Math.max(p * (100 - p), least * (100 - least)) / cases);
            }
            case Interval(double low, double high, double quantile) -> (high - low) / (2 * quantile);
        };
    }

    private static void check(double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("an error is 0 or more and finite, not " + value);
        }
    }
}
