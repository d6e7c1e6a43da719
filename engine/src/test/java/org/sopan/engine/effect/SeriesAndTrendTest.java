package org.sopan.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeriesAndTrendTest {

    @Test
    void aJumpAndATurnOfALineAreFoundExactly() {
        // 10 + 2 t until period 6, then 5 more and 1 less a period.
        var figures = new double[12];
        Arrays.setAll(figures, t -> 10 + 2 * t + (t >= 6 ? 5 - (t - 6) : 0));

        var found = (InterruptedSeries.Estimated) InterruptedSeries.of(figures, 6);

        assertThat(found.slopeBefore()).isCloseTo(2, within(1e-9));
        assertThat(found.level().estimate()).isCloseTo(5, within(1e-9));
        assertThat(found.slope().estimate()).isCloseTo(-1, within(1e-9));
        // 5, 4, 3, 2, 1, 0 above the line drawn on.
        assertThat(found.average().estimate()).isCloseTo(2.5, within(1e-9));
        assertThat(found.levelPValue()).isLessThan(1e-6);
    }

    @Test
    void theErrorsOfShortSeriesAreThoseOfNeweyAndWestByHand() {
        // Residuals ±1 in turn around two flat lines of four: e = 1, −1, 1, −1 on either side, by symmetry level and
        // slope of each side as fitted by hand below.
        var figures = new double[] {1, -1, 1, -1, 11, 9, 11, 9};

        var found = (InterruptedSeries.Estimated) InterruptedSeries.of(figures, 4);

        // Each side: slope (Σ (t − 1.5) y)/5 = −0.4; the line after starts at 10.6, the one before reaches −1.
        assertThat(found.slopeBefore()).isCloseTo(-0.4, within(1e-9));
        assertThat(found.level().estimate()).isCloseTo(11.6, within(1e-9));
        assertThat(found.slope().estimate()).isCloseTo(0, within(1e-9));
        assertThat(found.slopePValue()).isCloseTo(1, within(1e-9));
        // Scores of the slope: weights (t − 1.5)/5 with minus before; residuals of either side 0.4, −1.2, 1.2, −0.4.
        double[] scores = {0.12, -0.12, -0.12, 0.12, -0.12, 0.12, 0.12, -0.12};
        double products = 0;
        double follow = 0;
        double second = 0;
        for (int t = 0; t < 8; t++) {
            products += scores[t] * scores[t];
            follow += t > 0 ? scores[t] * scores[t - 1] : 0;
            second += t > 1 ? scores[t] * scores[t - 2] : 0;
        }
        // ⌊4 · 0.08^(2/9)⌋ = 2 lags, weights 2/3 and 1/3, and 8/4 for the four coefficients.
        double variance = (products + 2 * (2 / 3. * follow + 1 / 3. * second)) * 2;
        assertThat(found.slope().standardError()).isCloseTo(Math.sqrt(variance), within(1e-9));
    }

    @Test
    void aSeriesThatStandsStillHasNoEffectAndNoDoubt() {
        var found = (InterruptedSeries.Estimated) InterruptedSeries.of(new double[8], 4);

        assertThat(found.level()).isEqualTo(new Effect(0, 0, 0, 0));
        assertThat(found.levelPValue()).isEqualTo(1);
    }

    @Test
    void fewFiguresOnEitherSideAreAnAnswer() {
        assertThat(InterruptedSeries.of(new double[] {1, 2, 3, 4, 5, 6, 7}, 3))
                .isEqualTo(new InterruptedSeries.InsufficientData("4 figures are needed on either side, not 3 and 4"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InterruptedSeries.of(new double[] {1, Double.POSITIVE_INFINITY}, 1))
                .withMessage("a series holds finite numbers, not Infinity");
    }

    @Test
    void slopesBeforeAreComparedByWelchsTest() {
        // Slopes 1, 2, 3 against 0, 0, 1, 1: 2 − 0.5, √(1/3 + (1/3)/4).
        var treated = new double[][] {{0, 1, 2}, {5, 7, 9}, {1, 4, 7}};
        var controls = new double[][] {{3, 3, 3}, {4, 4, 4}, {0, 1, 2}, {7, 8, 9}};

        var tested = (PreTrend.Tested) PreTrend.of(treated, controls);

        assertThat(tested.difference()).isCloseTo(1.5, within(1e-12));
        assertThat(tested.standardError()).isCloseTo(Math.sqrt(5 / 12.), within(1e-12));
        // (5/12)²/((1/3)²/2 + (1/12)²/3) = 3; P(|t₃| > 2.3238) = 0.1026.
        assertThat(tested.freedom()).isCloseTo(3, within(1e-9));
        assertThat(tested.pValue()).isCloseTo(0.1027, within(5e-4));
    }

    @Test
    void areasThatMovedAlikeBeforeAreNotAccused() {
        var random = new SplittableRandom(3);
        int accused = 0;
        for (int sample = 0; sample < 300; sample++) {
            var rows = new double[24][5];
            for (var row : rows) {
                Arrays.setAll(row, t -> 3 * t + random.nextDouble(-5, 5));
            }
            var tested = (PreTrend.Tested) PreTrend.of(Arrays.copyOf(rows, 8), Arrays.copyOfRange(rows, 8, 24));
            accused += tested.pValue() < 0.05 ? 1 : 0;
        }

        assertThat(accused).isBetween(3, 30);
    }

    @Test
    void equalSlopesWithoutAnySpreadAreNoTrendAndUnequalOnesAre() {
        var flat = new double[][] {{1, 1, 1}, {2, 2, 2}};
        var rising = new double[][] {{1, 2, 3}, {2, 3, 4}};

        assertThat(PreTrend.of(flat, flat)).isEqualTo(new PreTrend.Tested(0, 0, 2, 1));
        assertThat(PreTrend.of(rising, flat)).isEqualTo(new PreTrend.Tested(1, 0, 2, 0));
        assertThat(PreTrend.of(new double[][] {{1, 2}, {1, 2}}, flat))
                .isEqualTo(new PreTrend.InsufficientData("three periods before are needed, not 2"));
        assertThat(PreTrend.of(new double[][] {{1, 2, 3}}, flat))
                .isEqualTo(new PreTrend.InsufficientData("two areas on either side are needed, not 1 and 2"));
    }
}
