package org.sopan.indicators.validation;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.OfficialRules.SurveyPolicy;

/// A reported figure r beside a survey's figure s of the same thing.
///
/// | | formula |
/// |---|---|
/// | divergence | d = r − s |
/// | relative divergence | d / s |
/// | z | d / SE |
/// | interval | s ± 1.96·SE: where the true figure lies in 95 of 100 surveys |
/// | diverges | \|z\| > 1.96 |
///
/// SE is the survey's standard error as it was given, or worked out from its size by [#standardError].
///
/// @param standardError NaN where neither the error nor the size is known
public record SurveyComparison(double reported, double surveyed, double standardError) {

    /// 97.5 % of a normal distribution lie below.
    public static final double LIMIT = 1.96;

    private static final double HUNDRED = 100;

    /// Two successes and two failures more: near 0 and 100 % the plain formula gives no error at all.
    private static final double ADDED = 2;

    /// Standard error of a percentage from n cases, with the successes and failures of Agresti and Coull (1998):
    /// p̃ = (n·s/100 + 2)/(n + 4), SE = 100·√(deff·p̃·(1 − p̃)/(n + 4)).
    ///
    /// @param percentage s, within 0..100
    /// @param size n, at least 1
    /// @param designEffect deff: variance of the survey's design as a multiple of that of a simple random sample
    public static double standardError(double percentage, int size, double designEffect) {
        if (!(percentage >= 0 && percentage <= HUNDRED) || size < 1 || !(designEffect > 0)) {
            throw new IllegalArgumentException(
                    "the standard error of a percentage needs 0..100, a size of at least 1 and "
                            + "a design effect above 0: " + percentage + ", " + size + ", " + designEffect);
        }
        double trials = size + 2 * ADDED;
        double share = (size * percentage / HUNDRED + ADDED) / trials;
        return HUNDRED * Math.sqrt(designEffect * share * (1 - share) / trials);
    }

    public double divergence() {
        return reported - surveyed;
    }

    /// Empty where the survey found 0.
    public OptionalDouble relativeDivergence() {
        return surveyed == 0 ? OptionalDouble.empty() : OptionalDouble.of(divergence() / surveyed);
    }

    /// Empty where the survey's error is not known.
    public OptionalDouble z() {
        return knowsError() ? OptionalDouble.of(divergence() / standardError) : OptionalDouble.empty();
    }

    /// Lower end of the survey's interval; null where its error is not known.
    public @Nullable Double low() {
        return knowsError() ? surveyed - LIMIT * standardError : null;
    }

    /// Upper end of the survey's interval; null where its error is not known.
    public @Nullable Double high() {
        return knowsError() ? surveyed + LIMIT * standardError : null;
    }

    /// Whether chance does not explain the difference; never where the error is not known.
    public boolean diverges() {
        return knowsError() && Math.abs(divergence()) > LIMIT * standardError;
    }

    /// What would count by a policy: r unless it diverges; then r (flag), the end of the interval on r's side
    /// (discount), or s (replace).
    public double counted(SurveyPolicy policy) {
        if (!diverges()) {
            return reported;
        }
        return switch (policy) {
            case FLAG -> reported;
            case DISCOUNT -> surveyed + Math.copySign(LIMIT * standardError, divergence());
            case REPLACE -> surveyed;
        };
    }

    private boolean knowsError() {
        return standardError > 0;
    }
}
