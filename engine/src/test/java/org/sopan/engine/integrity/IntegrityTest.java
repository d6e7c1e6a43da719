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
}
