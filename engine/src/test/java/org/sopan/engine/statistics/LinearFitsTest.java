package org.sopan.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearFitsTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @Test
    void aSystemWithAZeroOnItsDiagonalIsSolvedAndADependentOneIsNot() {
        assertThat(LinearSystem.solve(new double[][] {{0, 2}, {1, 1}}, new double[] {4, 5}))
                .hasValueSatisfying(x -> assertThat(x).containsExactly(3, 2));
        assertThat(LinearSystem.solve(new double[][] {{1, 2}, {2, 4}}, new double[] {1, 2}))
                .isEmpty();
        assertThat(LinearSystem.inverse(new double[][] {{2, 0}, {0, 4}}))
                .hasValueSatisfying(inverse -> assertThat(inverse).isDeepEqualTo(new double[][] {{0.5, 0}, {0, 0.25}}));
        assertThat(LinearSystem.inverse(new double[][] {{0}})).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearSystem.solve(new double[][] {{1, 2}}, new double[] {1}))
                .withMessage("row 0 has 2 entries, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearSystem.solve(new double[][] {{1}}, new double[] {1, 2}))
                .withMessage("there are 1 rows and 2 right-hand sides");
    }

    @Test
    void aTargetThatIsAMixtureOfColumnsGetsThatMixture() {
        var rows = new double[][] {{1, 0, 4}, {0, 1, 4}, {2, 1, 4}};

        var weights = SimplexFit.of(rows, new double[] {0.3, 0.7, 1.3}, 0);

        assertThat(weights[0]).isCloseTo(0.3, within(1e-6));
        assertThat(weights[1]).isCloseTo(0.7, within(1e-6));
        assertThat(weights[2]).isCloseTo(0, within(1e-6));
    }

    @Test
    void equalColumnsShareTheirWeightEvenly() {
        var weights = SimplexFit.of(new double[][] {{1, 1, 9}, {2, 2, 9}}, new double[] {1, 2}, 0);

        assertThat(weights[0]).isCloseTo(0.5, within(1e-6));
        assertThat(weights[1]).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void aGreatRidgeMakesAllWeightsEqual() {
        var weights = SimplexFit.of(new double[][] {{1, 5, 9}}, new double[] {1}, 1e9);

        assertThat(weights).containsExactly(new double[] {1 / 3., 1 / 3., 1 / 3.}, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noStepFromOneWeightToAnotherImprovesTheFit(long seed) {
        var random = new SplittableRandom(seed);
        int m = random.nextInt(1, 12);
        int n = random.nextInt(2, 15);
        var rows = new double[m][n];
        var target = new double[m];
        for (int r = 0; r < m; r++) {
            target[r] = random.nextDouble(-5, 5);
            for (int j = 0; j < n; j++) {
                rows[r][j] = random.nextDouble(-5, 5);
            }
        }
        double ridge = random.nextInt(3);

        var weights = SimplexFit.of(rows, target, ridge);

        double sum = 0;
        for (double weight : weights) {
            assertThat(weight).isGreaterThanOrEqualTo(0);
            sum += weight;
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        double best = cost(rows, target, ridge, weights);
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                var other = weights.clone();
                double step = Math.min(1e-3, other[from]);
                other[from] -= step;
                other[to] += step;
                assertThat(cost(rows, target, ridge, other)).isGreaterThanOrEqualTo(best - 1e-7);
            }
        }
    }

    @Test
    void aRegressionOfSeveralColumnsGivesTheirCoefficients() {
        var rows = new double[][] {{1, 0, 1}, {1, 1, 0}, {1, 2, 1}, {1, 3, 5}, {1, 4, 2}};
        var y = new double[5];
        for (int r = 0; r < 5; r++) {
            y[r] = 3 + 2 * rows[r][1] - rows[r][2];
        }

        var fit = LeastSquares.of(rows, y).orElseThrow();

        assertThat(fit.coefficient(0)).isCloseTo(3, within(1e-9));
        assertThat(fit.coefficient(1)).isCloseTo(2, within(1e-9));
        assertThat(fit.coefficient(2)).isCloseTo(-1, within(1e-9));
        assertThat(fit.freedom()).isEqualTo(2);
        assertThat(fit.combination(new double[] {1, 1, 0})).isCloseTo(5, within(1e-9));
        assertThat(fit.combinationError(new double[] {1, 1, 0}, 1)).isCloseTo(0, within(1e-9));
        assertThat(LeastSquares.of(new double[][] {{1, 1}, {1, 1}, {1, 1}}, new double[3]))
                .isEmpty();
        assertThat(LeastSquares.of(new double[][] {{1, 1}, {1, 2}}, new double[2]))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.of(new double[][] {{1}}, new double[2]))
                .withMessage("there are 1 rows and 2 y");
    }

    private static double cost(double[][] rows, double[] target, double ridge, double[] weights) {
        double cost = 0;
        for (int r = 0; r < rows.length; r++) {
            double off = -target[r];
            for (int j = 0; j < weights.length; j++) {
                off += rows[r][j] * weights[j];
            }
            cost += off * off;
        }
        for (double weight : weights) {
            cost += ridge * weight * weight;
        }
        return cost;
    }
}
