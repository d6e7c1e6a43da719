package org.sopan.engine.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntegrityTest {

    @Test
    void aJumpFarFromTheUsualChangesIsFoundWithItsFigures() {
        var findings = Series.jumps("D445", new double[] {50, 51, 50.5, 52, 51, 52.5, 90, 91});

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().evidence()).startsWith("figure 7 went from 52.5 to 90.0: modified z ");
        assertThat(findings.getFirst().severity()).isEqualTo(Finding.Severity.SERIOUS);
        assertThat(Series.jumps("D445", new double[] {50, 51, 50.5, 52, 51, 52.5, 52, 53}))
                .isEmpty();
        assertThat(Series.jumps("D445", new double[] {7, 7, 7, 7, 7, 7, 9})).isEmpty();
    }

    @Test
    void aCopiedFigureIsFoundUnlessItStandsAtItsBound() {
        assertThat(Series.constantRuns("D445", new double[] {61.2, 61.2, 61.2, 61.2, 70}, 4, 0, 100))
                .extracting(Finding::evidence)
                .containsExactly("the same figure 61.2 4 times in a row");
        assertThat(Series.constantRuns("D445", new double[] {100, 100, 100, 100}, 4, 0, 100))
                .isEmpty();
        assertThat(Series.constantRuns("D445", new double[] {1, 1, 2, 2, 1, 1}, 4, 0, 100))
                .isEmpty();
    }

    @Test
    void aNegativePercentageIsAParenthesisReadAsAMinus() {
        // Nicobars, round 5, as published: −29.45 where (29.45) was printed.
        assertThat(Series.signErrors("D603", new double[] {83.45, -29.45}, 0))
                .extracting(Finding::evidence)
                .containsExactly("-29.45 is below the least possible 0.0; was 29.45 meant?");
        assertThat(Series.signErrors("D603", new double[] {-3}, -10)).isEmpty();
    }

    @Test
    void lastDigitsThatPileUpAreFoundAndEvenOnesAreNot() {
        var honest = new double[400];
        Arrays.setAll(honest, i -> 10 + i / 10.0);
        var rounded = honest.clone();
        for (int i = 0; i < 200; i++) {
            rounded[i] = Math.rint(rounded[i]);
        }

        assertThat(Digits.heaping("S27", honest, 1)).isEmpty();
        assertThat(Digits.heaping("S27", rounded, 1)).singleElement().satisfies(finding -> {
            assertThat(finding.evidence()).startsWith("last digit 0 stands ");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        });
        assertThat(Digits.heaping("S27", new double[] {10, 20, 30}, 1)).isEmpty();
    }

    @Test
    void twoAreasWithTheSameFiguresAreFoundOnce() {
        var rows = new double[][] {{1, 2, 3}, {1, 2, 3}, {1, 2, 4}, {1, Double.NaN, 3}};

        assertThat(Rows.identical(List.of("A", "B", "C", "D"), rows, 3))
                .extracting(Finding::subject, Finding::evidence)
                .containsExactly(tuple("A", "all 3 figures equal those of B"));
    }

    @Test
    void twoAreasReadForEachOtherAreSuspected() {
        var before = new double[][] {{10, 80, 30}, {70, 20, 90}, {40, 50, 60}};
        var now = new double[][] {{71, 22, 88}, {12, 79, 33}, {41, 52, 61}};

        assertThat(Rows.swaps(List.of("A", "B", "C"), before, now, 0.3))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).startsWith("read for B instead"));
        assertThat(Rows.swaps(List.of("A", "B", "C"), before, before, 0.3)).isEmpty();
    }

    @Test
    void figuresThatCrowdJustAboveAThresholdAreFound() {
        var crowded = new double[20];
        Arrays.fill(crowded, 0, 18, 90.1);
        Arrays.fill(crowded, 18, 20, 89.9);

        assertThat(Rows.bunching("S27", crowded, 90, 1))
                .extracting(Finding::evidence)
                .containsExactly("18 of 20 figures within 1.0 of 90.0 lie at or above it; z 3.6");
        var even = new double[20];
        Arrays.fill(even, 0, 10, 90.1);
        Arrays.fill(even, 10, 20, 89.9);
        assertThat(Rows.bunching("S27", even, 90, 1)).isEmpty();
    }

    @Test
    void aReportedFigureFarFromTheSurveyIsHeldAgainstItsError() {
        assertThat(Rows.divergence("D445", 95, 80, 2.5))
                .extracting(Finding::evidence, Finding::severity)
                .containsExactly(tuple("reported 95.0, surveyed 80.0 ± 2.5: z 6.0", Finding.Severity.SERIOUS));
        assertThat(Rows.divergence("D445", 84, 80, 2.5)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rows.divergence("D445", 84, 80, 0))
                .withMessage("the standard error of the survey must be above 0: 0.0");
    }

    @Test
    void aJumpIsAWarningFromThreeAndAHalfOnAndSeriousFromSevenOn() {
        // Changes ±1 and 0 and one of 4.5, 5.5 or 11.5 above their median; their median deviation is 1.
        assertThat(Series.jumps("D445", endingAt(55))).isEmpty();
        assertThat(Series.jumps("D445", endingAt(56)))
                .extracting(Finding::severity, Finding::evidence)
                .containsExactly(tuple(Finding.Severity.WARNING, "figure 9 went from 50.0 to 56.0: modified z 3.7"));
        assertThat(Series.jumps("D445", endingAt(62)))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.SERIOUS);
        assertThat(Series.jumps("D445", endingAt(45))).isEmpty();
        assertThat(Series.jumps("D445", endingAt(44)))
                .extracting(Finding::evidence)
                .containsExactly("figure 9 went from 50.0 to 44.0: modified z -3.7");
        // Four changes are too few to know what is usual; five are enough.
        assertThat(Series.jumps("D445", new double[] {1, 2, 1, 2, 90})).isEmpty();
        assertThat(Series.jumps("D445", new double[] {1, 2, 1, 2, 2, 90})).hasSize(1);
        assertThat(Series.jumps("D445", new double[0])).isEmpty();
    }

    private static double[] endingAt(double last) {
        return new double[] {50, 51, 50, 51, 50, 51, 50, 50, last};
    }

    @Test
    void aRunTwiceAsLongIsWorseAndOneAtEitherBoundIsNone() {
        var eight = new double[] {5, 7, 7, 7, 7, 7, 7, 7, 7};

        assertThat(Series.constantRuns("D445", eight, 4, 0, 100))
                .extracting(Finding::severity, Finding::evidence)
                .containsExactly(tuple(Finding.Severity.WARNING, "the same figure 7.0 8 times in a row"));
        assertThat(Series.constantRuns("D445", eight, 5, 0, 100))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.NOTE);
        assertThat(Series.constantRuns("D445", eight, 9, 0, 100)).isEmpty();
        assertThat(Series.constantRuns("D445", eight, 4, 7, 100)).isEmpty();
        assertThat(Series.constantRuns("D445", new double[] {3, 3, 9, 9, 9}, 2, 0, 100))
                .hasSize(2);
        assertThat(Series.constantRuns("D445", new double[0], 2, 0, 100)).isEmpty();
        assertThat(Series.signErrors("D445", new double[] {0, 5}, 0)).isEmpty();
    }

    @Test
    void lastDigitsAreJudgedByChiSquaredFromFiftyFiguresOn() {
        // 24 threes among 100; the other digits stand 8 or 9 times: (14² + 5 · 2² + 4 · 1²)/10 = 22.
        assertThat(Digits.heaping("S27", withThrees(24), 0))
                .extracting(Finding::severity, Finding::evidence)
                .containsExactly(tuple(
                        Finding.Severity.NOTE,
                        "last digit 3 stands 24 times among 100 figures where 10 are expected; chi-squared 22.0"));
        assertThat(Digits.heaping("S27", withThrees(23), 0)).isEmpty();
        assertThat(Digits.heaping("S27", withThrees(28), 0))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.WARNING);
        var same = new double[50];
        Arrays.fill(same, -1.7);
        assertThat(Digits.heaping("S27", same, 1)).hasSize(1);
        assertThat(Digits.heaping("S27", Arrays.copyOf(same, 49), 1)).isEmpty();
        same[0] = 100;
        assertThat(Digits.heaping("S27", same, 1)).isEmpty();
    }

    /// 100 figures above 100 of which so many end in three and the others evenly in all other digits.
    private static double[] withThrees(int threes) {
        var figures = new double[100];
        var digits = new int[] {0, 1, 2, 4, 5, 6, 7, 8, 9};
        Arrays.setAll(figures, i -> 200 + 10 * i + (i < threes ? 3 : digits[i % 9]));
        return figures;
    }

    @Test
    void rowsAreIdenticalOnWhatTheyHaveInCommon() {
        var rows = new double[][] {{1, 2, Double.NaN}, {1, 2, 3}, {1, 9, 3}};

        assertThat(Rows.identical(List.of("A", "B", "C"), rows, 2))
                .extracting(Finding::evidence)
                .containsExactly("all 2 figures equal those of B");
        assertThat(Rows.identical(List.of("A", "B", "C"), rows, 3)).isEmpty();
    }

    @Test
    void aSwapIsMeasuredInDeviationsOfEachIndicator() {
        // Deviations √200 and 1 (no range); A and B read for each other fit exactly but for one figure.
        var before = new double[][] {{10, 5}, {30, 5}};
        var now = new double[][] {{30, 5}, {10, Double.NaN}};

        // Straight: (20/√200 + 0)/2 for A, 20/√200 for B, so 0.707 + 1.414; swapped 0 + 0.
        assertThat(Rows.swaps(List.of("A", "B"), before, now, 0.3))
                .extracting(Finding::evidence)
                .containsExactly("read for B instead, its figures are 0.00 from the last ones, not 1.06");
        var gone = new double[][] {{Double.NaN, Double.NaN}, {Double.NaN, Double.NaN}};
        assertThat(Rows.swaps(List.of("A", "B"), before, gone, 0.3)).isEmpty();
    }

    @Test
    void crowdingNeedsTenFiguresAndTheWidthBelongsToIt() {
        assertThat(Rows.bunching("S27", filled(9, 91), 90, 1)).isEmpty();
        assertThat(Rows.bunching("S27", filled(10, 91), 90, 1))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.NOTE);
        assertThat(Rows.bunching("S27", filled(10, 91.1), 90, 1)).isEmpty();
        assertThat(Rows.bunching("S27", filled(25, 90), 90, 1))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.NOTE);
        assertThat(Rows.bunching("S27", filled(26, 90), 90, 1))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.WARNING);
    }

    private static double[] filled(int count, double figure) {
        var figures = new double[count];
        Arrays.fill(figures, figure);
        return figures;
    }

    @Test
    void aDivergenceIsAWarningBeyondTwoErrorsAndSeriousBeyondFour() {
        assertThat(Rows.divergence("D445", 1.96, 0, 1)).isEmpty();
        assertThat(Rows.divergence("D445", -1.97, 0, 1))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.WARNING);
        assertThat(Rows.divergence("D445", 4, 0, 1))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.WARNING);
        assertThat(Rows.divergence("D445", -4.1, 0, 1))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.SERIOUS);
    }
}
