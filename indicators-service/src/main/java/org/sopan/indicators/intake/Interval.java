package org.sopan.indicators.intake;

import java.math.BigDecimal;
import java.math.MathContext;

/// A survey's confidence interval of 95 %, in the indicator's unit.
///
/// | | formula |
/// |---|---|
/// | standard error | SE = w / 2z |
/// | agrees with a given SE | \|w / 2z − SE\| ≤ 0.05·SE + (u(lower) + u(upper)) / 4z + u(SE) / 2 |
///
/// w = upper − lower; z = 1.959964, the 97.5 % quantile of the standard normal distribution; u is the unit of a
/// number's last digit, since numbers are printed rounded.
///
/// Source of the first: Higgins et al. (editors), Cochrane Handbook for Systematic Reviews of Interventions, section
/// 6.3.1, which rounds 2z to 3.92. Surveys that print s ± 2 SE, or take Student's quantile for 40 and more clusters,
/// differ by less than 5 %. Of an interval that is not symmetric, SE is that of a symmetric one as wide.
public record Interval(BigDecimal lower, BigDecimal upper) {

    /// The least and the largest standard error of a survey.
    static final BigDecimal LEAST_ERROR = new BigDecimal("0.000001");

    static final BigDecimal LARGEST_ERROR = BigDecimal.valueOf(1_000_000_000);

    private static final BigDecimal TWO_QUANTILES = new BigDecimal("3.919928");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal TOLERATED = new BigDecimal("0.05");

    public Interval {
        if (!isOne(lower, upper)) {
            throw new IllegalArgumentException("ciLower " + lower + " and ciUpper " + upper
                    + " are no interval: allowed is a lower end below the upper one, with a standard error of "
                    + LEAST_ERROR.toPlainString() + ".." + LARGEST_ERROR);
        }
    }

    /// Whether two ends are those of an interval that can be.
    static boolean isOne(BigDecimal lower, BigDecimal upper) {
        var error = error(lower, upper);
        return error.compareTo(LEAST_ERROR) >= 0 && error.compareTo(LARGEST_ERROR) <= 0;
    }

    public BigDecimal standardError() {
        return error(lower, upper);
    }

    /// Whether both say the same, as far as their digits go.
    public boolean agreesWith(BigDecimal error) {
        var rounding = lower.ulp()
                .add(upper.ulp())
                .divide(TWO_QUANTILES, MathContext.DECIMAL32)
                .add(error.ulp())
                .divide(TWO, MathContext.DECIMAL32);
        var allowed = error.multiply(TOLERATED).add(rounding);
        return standardError().subtract(error).abs().compareTo(allowed) <= 0;
    }

    boolean holds(BigDecimal value) {
        return lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
    }

    private static BigDecimal error(BigDecimal lower, BigDecimal upper) {
        return upper.subtract(lower).divide(TWO_QUANTILES, MathContext.DECIMAL32);
    }
}
