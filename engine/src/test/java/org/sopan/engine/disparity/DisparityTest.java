package org.sopan.engine.disparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisparityTest {

    @Test
    void inequalitySplitsIntoWhatLiesBetweenGroupsAndWithinThem() {
        var inequality = Inequality.of(new double[] {1, 2, 3, 4}, List.of("a", "a", "b", "b"))
                .orElseThrow();

        assertThat(inequality.theil()).isCloseTo(0.10644013528622318, within(1e-12));
        assertThat(inequality.theilBetween()).isCloseTo(0.08228287850505178, within(1e-12));
        assertThat(inequality.meanLogDeviation()).isCloseTo(0.12177727428716867, within(1e-12));
        assertThat(inequality.meanLogDeviationBetween()).isCloseTo(0.08717669357238891, within(1e-12));
        assertThat(inequality.gini()).isCloseTo(0.25, within(1e-12));
        // Within a: 1 and 2 around 1.5; within b: 3 and 4 around 3.5, each by its share of the sum.
        double a = (1 / 1.5 * Math.log(1 / 1.5) + 2 / 1.5 * Math.log(2 / 1.5)) / 2;
        double b = (3 / 3.5 * Math.log(3 / 3.5) + 4 / 3.5 * Math.log(4 / 3.5)) / 2;
        assertThat(inequality.theilWithin()).isCloseTo(0.3 * a + 0.7 * b, within(1e-12));
    }

    @Test
    void equalValuesAreNotUnequalAndScaleDoesNotMatter() {
        var equal =
                Inequality.of(new double[] {5, 5, 5}, List.of("a", "b", "c")).orElseThrow();
        assertThat(new double[] {equal.theil(), equal.meanLogDeviation(), equal.gini(), equal.variation()})
                .containsExactly(new double[4], within(1e-15));

        var small =
                Inequality.of(new double[] {1, 2, 7}, List.of("a", "b", "b")).orElseThrow();
        var large =
                Inequality.of(new double[] {8, 16, 56}, List.of("a", "b", "b")).orElseThrow();
        assertThat(large).isEqualTo(small);
    }

    @Test
    void aValueOfNothingHasNoLogarithmAndGivesNoAnswer() {
        assertThat(Inequality.of(new double[] {0, 1}, List.of("a", "a"))).isEmpty();
        assertThat(Inequality.of(new double[0], List.of())).isEmpty();
    }

    @Test
    void whoHalvesEveryGapInFiveYearsConvergesWithAHalfLifeOfAboutFive() {
        var before = new double[] {10, 30, 50, 70};
        var after = new double[] {30, 40, 50, 60};

        var convergence = Convergence.of(before, after, 5).orElseThrow();

        assertThat(convergence.sigmaAfter()).isCloseTo(convergence.sigmaBefore() / 2, within(1e-12));
        assertThat(convergence.beta()).isCloseTo(-0.1, within(1e-12));
        assertThat(convergence.halfLifeYears().orElseThrow()).isCloseTo(Math.log(0.5) / Math.log(0.9), within(1e-12));
        assertThat(convergence.rankCorrelation()).hasValue(1);
        assertThat(convergence.meanShift()).isZero();
    }

    @Test
    void changeGivenTheBaselineDoesNotRewardABadStart() {
        var before = new double[] {10, 30, 50, 70};
        var after = new double[] {30, 40, 50, 66};

        var beyond = Convergence.changeGivenBaseline(before, after).orElseThrow();

        // The first gained most in points, the last most for where it stood.
        assertThat(beyond[3]).isGreaterThan(beyond[0]);
        assertThat(beyond[0] + beyond[1] + beyond[2] + beyond[3]).isCloseTo(0, within(1e-12));
    }

    @Test
    void variationIsTheDeviationOverTheMean() {
        var inequality = Inequality.of(new double[] {1, 2, 3, 4}, List.of("a", "a", "b", "b"))
                .orElseThrow();

        assertThat(inequality.count()).isEqualTo(4);
        assertThat(inequality.variation()).isCloseTo(Math.sqrt(5 / 3.) / 2.5, within(1e-12));
        // Within a and b by their shares of the areas.
        double a = (Math.log(1.5) + Math.log(1.5 / 2)) / 2;
        double b = (Math.log(3.5 / 3) + Math.log(3.5 / 4)) / 2;
        assertThat(inequality.meanLogDeviationWithin()).isCloseTo((a + b) / 2, within(1e-12));
        assertThat(Inequality.of(new double[] {7}, List.of("a")).orElseThrow().variation())
                .isZero();
        assertThat(Inequality.of(new double[] {1, Double.POSITIVE_INFINITY}, List.of("a", "a")))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inequality.of(new double[] {1}, List.of()))
                .withMessage("there are 1 values and 0 groups");
    }

    @Test
    void whoDivergesOrOvershootsHasNoHalfLife() {
        var before = new double[] {10, 30, 50};

        var apart = Convergence.of(before, new double[] {0, 31, 60}, 1).orElseThrow();
        var over = Convergence.of(before, new double[] {60, 31, 0}, 1).orElseThrow();

        assertThat(apart.beta()).isCloseTo(0.5, within(1e-12));
        assertThat(apart.halfLifeYears()).isEmpty();
        assertThat(over.beta()).isCloseTo(-2.5, within(1e-12));
        assertThat(over.halfLifeYears()).isEmpty();
        assertThat(over.rankCorrelation()).hasValue(-1);
        // Places 1, 2, 3 become 3, 2, 1.
        assertThat(over.meanShift()).isCloseTo(4 / 3., within(1e-12));
        // Residuals of the changes −10, 1, 10 around −9 2/3 + 10 (t − 1): −1/3, 2/3, −1/3; squares 2/3 over 800.
        assertThat(apart.betaError()).isCloseTo(Math.sqrt(2 / 3. / 800), within(1e-12));
        assertThat(Convergence.of(before, before, 1).orElseThrow().halfLifeYears())
                .isEmpty();
        assertThat(Convergence.of(before, new double[] {50, 50, 50}, 1)
                        .orElseThrow()
                        .halfLifeYears())
                .isEmpty();
    }

    @Test
    void twoAreasOrEqualOnesAreNoConvergence() {
        assertThat(Convergence.of(new double[] {1, 2}, new double[] {1, 2}, 1)).isEmpty();
        assertThat(Convergence.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}, 1))
                .isEmpty();
        assertThat(Convergence.changeGivenBaseline(new double[] {1, 2}, new double[] {1, 2}))
                .isEmpty();
        assertThat(Convergence.changeGivenBaseline(new double[] {1, 2, 3}, new double[] {2, 3, 4}))
                .hasValueSatisfying(rest -> assertThat(rest).containsExactly(new double[3], within(1e-12)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Convergence.of(new double[3], new double[3], 0))
                .withMessage("years: 0.0 is outside above 0");
    }
}
