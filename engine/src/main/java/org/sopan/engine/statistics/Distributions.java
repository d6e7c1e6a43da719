package org.sopan.engine.statistics;

/// Distribution functions, to about twelve digits, from the incomplete beta and gamma functions.
public final class Distributions {

    private static final double[] LANCZOS = {
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-06,
        1.5056327351493116e-07
    };

    private static final int ITERATIONS = 500;
    private static final double TINY = 1e-300;
    private static final double CLOSE = 1e-15;

    private Distributions() {}

    /// P(Z ≤ z) of the standard normal distribution.
    public static double normal(double z) {
        double half = 0.5 * lowerGamma(0.5, z * z / 2);
        return z >= 0 ? 0.5 + half : 0.5 - half;
    }

    /// P(X ≤ x) of the χ² distribution.
    public static double chiSquared(double x, double freedom) {
        return x <= 0 ? 0 : lowerGamma(freedom / 2, x / 2);
    }

    /// P(T ≤ t) of Student's distribution.
    public static double student(double t, double freedom) {
        double tail = 0.5 * beta(freedom / (freedom + t * t), freedom / 2, 0.5);
        return t >= 0 ? 1 - tail : tail;
    }

    /// The t with P(T ≤ t) = share.
    public static double studentQuantile(double share, double freedom) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a quantile is of a share between 0 and 1, not " + share);
        }
        double low = -1;
        double high = 1;
        while (student(low, freedom) > share) {
            low *= 2;
        }
        while (student(high, freedom) < share) {
            high *= 2;
        }
        for (int i = 0; i < 200 && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (student(middle, freedom) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// The regularised lower incomplete gamma function P(a, x): a series below a + 1, a continued fraction
    /// above.
    private static double lowerGamma(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double front = StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
        if (x < a + 1) {
            double term = 1 / a;
            double sum = term;
            for (int n = 1; n < ITERATIONS && term > sum * CLOSE; n++) {
                term *= x / (a + n);
                sum += term;
            }
            return sum * front;
        }
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double fraction = d;
        for (int n = 1; n < ITERATIONS; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / notZero(an * d + b);
            c = notZero(b + an / c);
            fraction *= d * c;
            if (Math.abs(d * c - 1) < CLOSE) {
                break;
            }
        }
        return 1 - fraction * front;
    }

    /// The regularised incomplete beta function I_x(a, b) by its continued fraction.
    private static double beta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = StrictMath.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log(1 - x));
        boolean direct = x < (a + 1) / (a + b + 2);
        return direct ? front * betaFraction(x, a, b) / a : 1 - front * betaFraction(1 - x, b, a) / b;
    }

    private static double betaFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / notZero(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m < ITERATIONS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / notZero(1 + even * d);
            c = notZero(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / notZero(1 + odd * d);
            c = notZero(1 + odd / c);
            fraction *= d * c;
            if (Math.abs(d * c - 1) < CLOSE) {
                break;
            }
        }
        return fraction;
    }

    private static double notZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /// ln Γ(x) for x > 0 by Lanczos' approximation.
    private static double logGamma(double x) {
        if (x < 0.5) {
            return StrictMath.log(StrictMath.PI / StrictMath.sin(StrictMath.PI * x)) - logGamma(1 - x);
        }
        double sum = 0.9999999999998099;
        for (int i = 0; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + LANCZOS.length - 1.5;
        return 0.5 * StrictMath.log(2 * StrictMath.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
