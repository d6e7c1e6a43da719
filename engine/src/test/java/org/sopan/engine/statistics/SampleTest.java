package org.sopan.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void skewnessAndKurtosisAreTheBiasCorrectedOnes() {
        // Checked against scipy.stats.skew and kurtosis with bias=False.
        var sample = Sample.of(2, 8, 0, 4, 1, 9, 9, 0);

        assertThat(sample.skewness().orElseThrow()).isCloseTo(0.3305821804079746, within(1e-12));
        assertThat(sample.kurtosis().orElseThrow()).isCloseTo(-2.098602258096087, within(1e-12));
    }

    @Test
    void quantilesLieOnTheLineBetweenOrderStatistics() {
        var sample = Sample.of(40, 10, 30, 20);

        assertThat(sample.quantile(0).orElseThrow()).isEqualTo(10);
        assertThat(sample.quantile(0.5).orElseThrow()).isEqualTo(25);
        assertThat(sample.quantile(0.9).orElseThrow()).isCloseTo(37, within(1e-12));
        assertThat(sample.quantile(1).orElseThrow()).isEqualTo(40);
    }

    @Test
    void whatIsNotDefinedForSoFewOrEqualNumbersIsEmpty() {
        assertThat(Sample.of().mean()).isEmpty();
        assertThat(Sample.of(1).variance()).isEmpty();
        assertThat(Sample.of(5, 5, 5, 5).skewness()).isEmpty();
        assertThat(Sample.of(1, 2, 3).kurtosis()).isEmpty();
        assertThat(Sample.of(5, 5, 5, 9).medianDeviation()).hasValue(0);
    }

    @Test
    void aNumberThatIsNotFiniteIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(1, Double.NaN))
                .withMessage("a sample holds finite numbers, not NaN");
    }

    @Test
    void winsorisingMovesTiesTogetherAndOnlyTheLongSide() {
        var once = Winsorising.of(new double[] {0, 1, 2, 3, 4, 5, 6, 500}, 2, 3.5, 3);
        assertThat(once).isEqualTo(new Winsorising(Double.NEGATIVE_INFINITY, 6, 1, true));

        var ties = Winsorising.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 900, 900}, 1, 1, 2);
        assertThat(ties).isEqualTo(new Winsorising(Double.NEGATIVE_INFINITY, 10, 2, true));

        var below = Winsorising.of(new double[] {-700, 1, 2, 3, 4, 5, 6, 7}, 2, 3.5, 1);
        assertThat(below).isEqualTo(new Winsorising(1, Double.POSITIVE_INFINITY, 1, true));
    }

    @Test
    void winsorisingStopsAtThePointsAllowedAndSaysSo() {
        var stopped = Winsorising.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 900, 900}, 1, 1, 1);

        assertThat(stopped).isEqualTo(new Winsorising(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, false));
    }

    @Test
    void equalNumbersHaveNothingToWinsorise() {
        assertThat(Winsorising.of(new double[] {3, 3, 3, 3, 3}, 0, 0, 5).moved())
                .isZero();
    }

    @Test
    void columnsOfUnequalLengthAreNotCompared() {
        for (var compare : List.<BinaryOperator<double[]>>of(
                (x, y) -> new double[] {Correlation.pearson(x, y).orElse(0)},
                (x, y) -> new double[] {Correlation.spearman(x, y).orElse(0)},
                (x, y) -> new double[] {Correlation.kendall(x, y).orElse(0)})) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> compare.apply(new double[] {1, 2}, new double[] {1, 2, 3}))
                    .withMessage("there are 2 x and 3 y");
        }
    }

    @Test
    void theLowestAndTheHighestAreThoseOfTheColumn() {
        assertThat(Sample.of(3, -1, 7).lowest()).hasValue(-1);
        assertThat(Sample.of(3, -1, 7).highest()).hasValue(7);
        assertThat(Sample.of().lowest()).isEmpty();
        assertThat(Sample.of().highest()).isEmpty();
        assertThat(Sample.of().median()).isEmpty();
        assertThat(Sample.of().medianDeviation()).isEmpty();
    }
}
