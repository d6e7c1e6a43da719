package org.sopan.engine.effect;

/// An estimate with its error and its 95 % interval.
///
/// @param low estimate − reach · error, with the quantile of the distribution that the estimate follows
public record Effect(double estimate, double standardError, double low, double high) {

    private static final double NORMAL_95 = 1.959963984540054;

    /// For estimates that follow a normal distribution in large samples.
    static Effect normal(double estimate, double standardError) {
        return within(estimate, standardError, NORMAL_95);
    }

    static Effect within(double estimate, double standardError, double quantile) {
        double reach = quantile * standardError;
        return new Effect(estimate, standardError, estimate - reach, estimate + reach);
    }
}
