package org.sopan.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopan.engine.effect.StaggeredAdoption.Comparison;
import org.sopan.engine.effect.StaggeredAdoption.Exposure;

class StaggeredAdoptionTest {

    private static final int NEVER = StaggeredAdoption.NEVER;

    /// Common trend 1 a period; those who began in period 2 gain 10 a period under it, those of period
    /// 4 gain 2.
    private static final double[][] OUTCOMES = {
        {5, 6, 17, 28, 39, 50},
        {7, 8, 19, 30, 41, 52},
        {1, 2, 3, 4, 7, 10},
        {4, 5, 6, 7, 10, 13},
        {2, 3, 4, 5, 6, 7},
        {9, 10, 11, 12, 13, 14}
    };

    private static final int[] FIRST = {2, 2, 4, 4, NEVER, NEVER};

    @ParameterizedTest
    @EnumSource(Comparison.class)
    void effectsThatGrowAndDifferAreFoundGroupByGroup(Comparison comparison) {
        var found = (StaggeredAdoption.Estimated) StaggeredAdoption.of(OUTCOMES, FIRST, comparison);

        assertThat(found.groupTimes()).allSatisfy(cell -> {
            double expected = cell.isBefore() ? 0 : (cell.group() == 2 ? 10 : 2) * (cell.period() - cell.group() + 1);
            assertThat(cell.effect().estimate()).isCloseTo(expected, within(1e-12));
            assertThat(cell.effect().standardError()).isCloseTo(0, within(1e-12));
        });
        assertThat(found.groupTimes()).hasSize(10);
        // (10 + 20 + 30 + 40 + 2 + 4)/6; the early group stands four periods, the late one two.
        assertThat(found.overall().estimate()).isCloseTo(106 / 6., within(1e-12));
        assertThat(found.byExposure()).extracting(Exposure::periods).containsExactly(0, 1, 2, 3);
        assertThat(found.byExposure().get(0).effect().estimate()).isCloseTo(6, within(1e-12));
        assertThat(found.byExposure().get(1).effect().estimate()).isCloseTo(12, within(1e-12));
        assertThat(found.byExposure().get(3).effect().estimate()).isCloseTo(40, within(1e-12));
    }

    @Test
    void theErrorOfOneGroupInOnePeriodIsThatOfTwoMeans() {
        // Changes of the treated 3 and 5, of the others 0, 1 and 2: effect 3, √(1/2 + (2/3)/3).
        var outcomes = new double[][] {{0, 3}, {0, 5}, {0, 0}, {0, 1}, {0, 2}};

        var found = (StaggeredAdoption.Estimated)
                StaggeredAdoption.of(outcomes, new int[] {1, 1, NEVER, NEVER, NEVER}, Comparison.NEVER_TREATED);

        assertThat(found.overall().estimate()).isCloseTo(3, within(1e-12));
        assertThat(found.overall().standardError()).isCloseTo(Math.sqrt(1 / 2. + 2 / 9.), within(1e-12));
        assertThat(found.overall().high() - found.overall().low())
                .isCloseTo(2 * 1.959963984540054 * Math.sqrt(13 / 18.), within(1e-12));
        assertThat(found.preTrendPValue()).isNull();
    }

    @Test
    void whereGroupsDifferAndAreasDoNotTheErrorIsThatOfTheShares() {
        // Two areas gain 10 from period 1 on, two gain 4 from period 2 on, four never: shares a quarter each.
        var outcomes = new double[][] {
            {0, 10, 10}, {0, 10, 10}, {0, 0, 4}, {0, 0, 4}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}
        };
        var first = new int[] {1, 1, 2, 2, NEVER, NEVER, NEVER, NEVER};

        var found = (StaggeredAdoption.Estimated) StaggeredAdoption.of(outcomes, first, Comparison.NEVER_TREATED);

        // (2 · 10 + 4)/3 = 8; by the delta method √((16/3)² (1/4 + 1/4)/8).
        assertThat(found.overall().estimate()).isCloseTo(8, within(1e-12));
        assertThat(found.overall().standardError()).isCloseTo(4 / 3., within(1e-12));
    }

    @Test
    void theErrorOfAnAverageAgreesWithHowMuchItVariesFromSampleToSample() {
        var estimates = new double[300];
        double errors = 0;
        double squares = 0;
        for (int sample = 0; sample < estimates.length; sample++) {
            var overall = drawn(sample, 0).overall();
            estimates[sample] = overall.estimate();
            errors += overall.standardError() / estimates.length;
            squares += (overall.estimate() - 3) * (overall.estimate() - 3) / estimates.length;
        }

        assertThat(Math.sqrt(squares)).isCloseTo(errors, within(0.15 * errors));
    }

    @Test
    void aTrendOfTheTreatedBeforeTheyBeganIsSeenAndNoneIsNot() {
        int rejected = 0;
        for (int sample = 0; sample < 200; sample++) {
            rejected += pValue(drawn(sample, 0)) < 0.05 ? 1 : 0;
        }

        assertThat(rejected).isLessThan(40);
        assertThat(pValue(drawn(1, 2))).isLessThan(0.001);
    }

    @Test
    void whoBeganAtOnceOrAloneIsLeftOutAndCounted() {
        var outcomes = new double[][] {{1, 2, 9}, {1, 2, 8}, {3, 4, 5}, {2, 3, 4}, {5, 6, 7}, {4, 9, 9}};
        var first = new int[] {2, 2, NEVER, NEVER, 0, 1};

        var found = (StaggeredAdoption.Estimated) StaggeredAdoption.of(outcomes, first, Comparison.NOT_YET_TREATED);

        assertThat(found.leftOut()).isEqualTo(2);
        assertThat(found.groupTimes()).allMatch(cell -> cell.group() == 2);
    }

    @Test
    void nobodyToCompareWithIsAnAnswer() {
        assertThat(StaggeredAdoption.of(
                        new double[][] {{1, 2}, {1, 3}, {1, 4}}, new int[] {1, 1, NEVER}, Comparison.NEVER_TREATED))
                .isEqualTo(new StaggeredAdoption.InsufficientData(
                        "no two areas began together after the first period with two areas to compare them with"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        StaggeredAdoption.of(new double[][] {{1, 2}}, new int[] {1, 1}, Comparison.NEVER_TREATED))
                .withMessage("there are 1 areas and 2 first periods");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        StaggeredAdoption.of(new double[][] {{1, 2}, {1}}, new int[] {1, 1}, Comparison.NEVER_TREATED))
                .withMessage("rows have 2 and 1 periods");
    }

    private static double pValue(StaggeredAdoption.Estimated found) {
        var p = found.preTrendPValue();
        return p == null ? 1 : p;
    }

    /// 90 areas over 6 periods with an effect of 3 from periods 3 or 4 on; `drift` a period for those
    /// to begin.
    private static StaggeredAdoption.Estimated drawn(long seed, double drift) {
        var random = new SplittableRandom(seed);
        var outcomes = new double[90][6];
        var first = new int[90];
        for (int i = 0; i < 90; i++) {
            int kind = random.nextInt(3);
            first[i] = kind == 0 ? NEVER : kind + 2;
            for (int t = 0; t < 6; t++) {
                outcomes[i][t] = random.nextDouble(-3, 3) + t + (kind == 0 ? 0 : drift * t) + (t >= first[i] ? 3 : 0);
            }
        }
        return (StaggeredAdoption.Estimated) StaggeredAdoption.of(outcomes, first, Comparison.NOT_YET_TREATED);
    }
}
