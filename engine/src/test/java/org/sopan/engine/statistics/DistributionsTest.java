package org.sopan.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Expected values from scipy 1.x, `stats.norm`, `stats.chi2`, `stats.t`, `stats.linregress` and its
/// correlations.
class DistributionsTest {

    @Test
    void distributionFunctionsAgreeWithTables() {
        assertThat(Distributions.normal(1.96)).isCloseTo(0.9750021048517795, within(1e-12));
        assertThat(Distributions.normal(-0.3)).isCloseTo(0.3820885778110474, within(1e-12));
        assertThat(Distributions.normal(0)).isEqualTo(0.5);
        assertThat(Distributions.chiSquared(16.92, 9)).isCloseTo(0.9500163936124943, within(1e-12));
        assertThat(Distributions.chiSquared(-1, 9)).isZero();
        assertThat(Distributions.student(1.2, 5)).isCloseTo(0.8580544716469487, within(1e-12));
        assertThat(Distributions.studentQuantile(0.95, 3)).isCloseTo(2.3533634348018233, within(1e-9));
        assertThat(Distributions.studentQuantile(0.05, 3)).isCloseTo(-2.3533634348018233, within(1e-9));
    }

    @Test
    void aQuantileIsOfAShareBetweenNoughtAndOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distributions.studentQuantile(1, 3))
                .withMessage("a quantile is of a share between 0 and 1, not 1.0");
    }

    @Test
    void aLineHasItsSlopeAndItsError() {
        var line = Regression.of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 5, 4, 5})
                .orElseThrow();

        assertThat(line.slope()).isCloseTo(0.6, within(1e-12));
        assertThat(line.intercept()).isCloseTo(2.2, within(1e-12));
        assertThat(line.slopeError()).isCloseTo(0.28284271247461895, within(1e-12));
        assertThat(Regression.of(new double[] {3, 3}, new double[] {1, 2})).isEmpty();
    }

    @Test
    void correlationsKnowTies() {
        var x = new double[] {1, 2, 3, 4, 5};
        var y = new double[] {2, 4, 5, 4, 5};

        assertThat(Correlation.pearson(x, y).orElseThrow()).isCloseTo(0.7745966692414835, within(1e-12));
        assertThat(Correlation.spearman(x, y).orElseThrow()).isCloseTo(0.7378647873726218, within(1e-12));
        assertThat(Correlation.kendall(x, y).orElseThrow()).isCloseTo(0.6708203932499368, within(1e-12));
        assertThat(Correlation.pearson(x, new double[] {7, 7, 7, 7, 7})).isEmpty();
        assertThat(Correlation.kendall(x, new double[] {7, 7, 7, 7, 7})).isEmpty();
    }

    @Test
    void eigenvectorsPutTheMatrixTogetherAgain() {
        var matrix = new double[][] {{4, 1, 0.5}, {1, 3, -1}, {0.5, -1, 2}};
        var eigen = SymmetricEigen.of(matrix);

        assertThat(eigen.value(0)).isGreaterThan(eigen.value(1)).isGreaterThan(eigen.value(2));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < eigen.size(); k++) {
                    sum += eigen.value(k) * eigen.vector(k)[i] * eigen.vector(k)[j];
                }
                assertThat(sum).isCloseTo(matrix[i][j], within(1e-12));
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricEigen.of(new double[][] {{1, 2}, {3, 4}}))
                .withMessage("the matrix is not symmetric at 1, 0");
    }

    @Test
    void aQuarterOfADegreeOfFreedomIsNoTrouble() {
        // P(a, x) = x^a/Γ(a + 1) · (1 − a x/(a + 1) + …) with Γ(1.25) = 0.906402477055477.
        assertThat(Distributions.chiSquared(2e-8, 0.5)).isCloseTo(0.01 / 0.906402477055477, within(1e-9));
        assertThat(Distributions.chiSquared(0, 3)).isZero();
        assertThat(Distributions.chiSquared(-1, 3)).isZero();
        assertThat(Distributions.normal(0)).isEqualTo(0.5);
        assertThat(Distributions.student(0, 7)).isCloseTo(0.5, within(1e-12));
    }
}
