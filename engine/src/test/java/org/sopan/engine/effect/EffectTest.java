package org.sopan.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EffectTest {

    @Test
    void theMinimumWageInNewJerseyRaisedEmploymentAgainstPennsylvania() {
        // Card and Krueger (1994), Minimum Wages and Employment, American Economic Review 84(4), table 3: full-time
        // equivalent employment per store.
        assertThat(DifferenceInDifferences.ofMeans(20.44, 21.03, 23.33, 21.17)).isCloseTo(2.75, within(1e-9));
    }

    @Test
    void theEffectOfBcgVaccinePooledOverThirteenTrials() {
        // Colditz et al. (1994), Efficacy of BCG Vaccine in the Prevention of Tuberculosis, JAMA 271: vaccinated with
        // and
        // without tuberculosis, not vaccinated with and without.
        var trials = new int[][] {
            {4, 119, 11, 128},
            {6, 300, 29, 274},
            {3, 228, 11, 209},
            {62, 13536, 248, 12619},
            {33, 5036, 47, 5761},
            {180, 1361, 372, 1079},
            {8, 2537, 10, 619},
            {505, 87886, 499, 87892},
            {29, 7470, 45, 7232},
            {17, 1699, 65, 1600},
            {186, 50448, 141, 27197},
            {5, 2493, 3, 2338},
            {27, 16886, 29, 17825}
        };
        var effects =
                Arrays.stream(trials).mapToDouble(EffectTest::logRiskRatio).toArray();
        var variances = Arrays.stream(trials).mapToDouble(EffectTest::variance).toArray();

        var pooled = Pooling.of(effects, variances).orElseThrow();

        assertThat(pooled.effect()).isCloseTo(-0.714, within(5e-4));
        assertThat(pooled.tauSquared()).isCloseTo(0.309, within(5e-4));
        assertThat(pooled.q()).isCloseTo(152.2, within(0.05));
        assertThat(pooled.iSquared()).isCloseTo(0.921, within(5e-4));
        assertThat(pooled.predictionLow()).isLessThan(-1.9);
        assertThat(pooled.predictionHigh()).isGreaterThan(0.4);
    }

    @Test
    void studiesThatAgreeHaveNoVarianceBetweenThem() {
        var pooled = Pooling.of(new double[] {2, 2, 2}, new double[] {1, 2, 4}).orElseThrow();

        assertThat(pooled.effect()).isCloseTo(2, within(1e-12));
        assertThat(pooled.tauSquared()).isZero();
        assertThat(pooled.iSquared()).isZero();
        assertThat(Pooling.of(new double[] {1, 2}, new double[] {1, 1})).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pooling.of(new double[] {1, 2, 3}, new double[] {1, 0, 1}))
                .withMessage("a variance must be above 0: 0.0");
    }

    @Test
    void aPlaceboTestGoesThroughEveryAssignmentWhileThereAreFew() {
        var estimated = DifferenceInDifferences.of(new double[] {9, 10, 11}, new double[] {0, 1, 2, 1}, 1);

        // 35 assignments of three labels to seven areas; only the true one is as far from nothing.
        assertThat(estimated).isInstanceOfSatisfying(DifferenceInDifferences.Estimated.class, found -> {
            assertThat(found.effect()).isEqualTo(9);
            assertThat(found.standardError()).isCloseTo(Math.sqrt(1 / 3. + 2 / 3. / 4), within(1e-12));
            assertThat(found.pValue()).isCloseTo(1 / 35., within(1e-12));
        });
    }

    @Test
    void withManyAreasAssignmentsAreDrawnFromTheSeedAndTheShareIsNeverNought() {
        var treated = new double[20];
        var controls = new double[40];
        Arrays.setAll(treated, i -> 5 + i % 3);
        Arrays.setAll(controls, i -> i % 3);

        var once = DifferenceInDifferences.of(treated, controls, 9);

        assertThat(once).isEqualTo(DifferenceInDifferences.of(treated, controls, 9));
        assertThat(once)
                .isInstanceOfSatisfying(
                        DifferenceInDifferences.Estimated.class,
                        found -> assertThat(found.pValue()).isEqualTo(1e-4));
    }

    @Test
    void tooFewAreasAreAnAnswer() {
        assertThat(DifferenceInDifferences.of(new double[] {1}, new double[] {2, 3}, 1))
                .isEqualTo(new DifferenceInDifferences.InsufficientData(
                        "two areas on either side are needed, not 1 and 2"));
    }

    private static double logRiskRatio(int[] trial) {
        double treated = (double) trial[0] / (trial[0] + trial[1]);
        double control = (double) trial[2] / (trial[2] + trial[3]);
        return Math.log(treated / control);
    }

    private static double variance(int[] trial) {
        return 1.0 / trial[0] - 1.0 / (trial[0] + trial[1]) + 1.0 / trial[2] - 1.0 / (trial[2] + trial[3]);
    }
}
