package org.sopan.indicators.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sopan.indicators.catalogue.OfficialRules.SurveyPolicy.DISCOUNT;
import static org.sopan.indicators.catalogue.OfficialRules.SurveyPolicy.FLAG;
import static org.sopan.indicators.catalogue.OfficialRules.SurveyPolicy.REPLACE;

import org.junit.jupiter.api.Test;

class SurveyComparisonTest {

    @Test
    void theDivergenceIsMeasuredInStandardErrors() {
        var comparison = new SurveyComparison(96, 84, 2);

        assertThat(comparison.divergence()).isEqualTo(12);
        assertThat(comparison.z()).hasValue(6);
        assertThat(comparison.relativeDivergence().orElseThrow()).isCloseTo(1 / 7.0, within(1e-12));
        assertThat(comparison.low()).isEqualTo(80.08);
        assertThat(comparison.high()).isEqualTo(87.92);
        assertThat(comparison.diverges()).isTrue();
    }

    @Test
    void eachPolicyCountsWhatItSaysAndOnlyWhereChanceDoesNotExplainTheDifference() {
        var far = new SurveyComparison(96, 84, 2);
        var below = new SurveyComparison(70, 84, 2);
        var near = new SurveyComparison(87.9, 84, 2);

        assertThat(far.counted(FLAG)).isEqualTo(96);
        assertThat(far.counted(DISCOUNT)).isEqualTo(87.92);
        assertThat(below.counted(DISCOUNT)).isEqualTo(80.08);
        assertThat(far.counted(REPLACE)).isEqualTo(84);
        assertThat(near.diverges()).isFalse();
        assertThat(near.counted(REPLACE)).isEqualTo(87.9);
    }

    @Test
    void withoutAnErrorNothingIsSaidOfChance() {
        var comparison = new SurveyComparison(96, 84, Double.NaN);

        assertThat(comparison.z()).isEmpty();
        assertThat(comparison.low()).isNull();
        assertThat(comparison.diverges()).isFalse();
        assertThat(comparison.counted(REPLACE)).isEqualTo(96);
        assertThat(new SurveyComparison(1, 0, 1).relativeDivergence()).isEmpty();
    }

    @Test
    void theErrorOfAPercentageIsWorkedOutFromItsCases() {
        // p~ = (400*0.5 + 2)/404 = 0.5: sqrt(0.25/404) = 0.024876
        assertThat(SurveyComparison.standardError(50, 400, 1)).isCloseTo(2.4876, within(1e-4));
        assertThat(SurveyComparison.standardError(50, 400, 4)).isCloseTo(4.9752, within(1e-4));
        // p~ = 402/404: even where everybody said yes the survey is not sure.
        assertThat(SurveyComparison.standardError(100, 400, 1)).isCloseTo(0.34915, within(1e-4));
        assertThat(SurveyComparison.standardError(0, 400, 1))
                .isCloseTo(SurveyComparison.standardError(100, 400, 1), within(1e-12));
    }

    @Test
    void moreCasesMakeASmallerError() {
        double before = Double.MAX_VALUE;
        for (int size = 1; size < 10_000; size += 37) {
            double error = SurveyComparison.standardError(30, size, 1.5);
            assertThat(error).isPositive().isLessThan(before);
            before = error;
        }
    }

    @Test
    void whatIsNoPercentageOrNoSizeIsRefused() {
        assertThatThrownBy(() -> SurveyComparison.standardError(101, 400, 1)).hasMessageContaining("101");
        assertThatThrownBy(() -> SurveyComparison.standardError(50, 0, 1)).hasMessageContaining("size");
        assertThatThrownBy(() -> SurveyComparison.standardError(50, 400, 0)).hasMessageContaining("design effect");
    }
}
