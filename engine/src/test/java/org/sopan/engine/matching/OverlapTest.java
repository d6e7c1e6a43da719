package org.sopan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OverlapTest {

    @Test
    void groupsOfOneKindOverlapAndGroupsOfTwoKindsDoNot() {
        var treated = new double[][] {{1, 10}, {2, 11}, {3, 12}};
        var controls = new double[][] {{0, 0}, {1.5, 1}, {2.6, 2}, {4, 3}};

        var overlap = Overlap.of(treated, controls);

        // Means 2 and 2.025, variances 1 and 2.8692.
        assertThat(overlap.features().getFirst().difference())
                .isCloseTo(-0.025 / Math.sqrt((1 + 2.869166666666667) / 2), within(1e-12));
        assertThat(overlap.features().getFirst().varianceRatio()).isCloseTo(1 / 2.869166666666667, within(1e-12));
        assertThat(overlap.features().getFirst().verdict()).isEqualTo(Overlap.Verdict.GOOD);
        assertThat(overlap.features().get(1).outside()).isEqualTo(3);
        assertThat(overlap.features().get(1).verdict()).isEqualTo(Overlap.Verdict.POOR);
        assertThat(overlap.verdict()).isEqualTo(Overlap.Verdict.POOR);
    }

    @Test
    void aSmallDifferenceIsFairAndOneAreaTooFarOutIsPoor() {
        var controls = new double[][] {{0}, {2}, {4}, {6}, {8}, {10}};

        assertThat(Overlap.of(new double[][] {{1}, {3}, {5}, {7}, {9}, {9}}, controls)
                        .verdict())
                .isEqualTo(Overlap.Verdict.FAIR);
        assertThat(Overlap.of(new double[][] {{4}, {6}, {3}, {2}, {-1}, {16}}, controls)
                        .verdict())
                .isEqualTo(Overlap.Verdict.POOR);
    }

    @Test
    void featuresThatDoNotVaryAreAlikeOrNot() {
        var same = new double[][] {{5}, {5}};

        assertThat(Overlap.of(same, same).features())
                .containsExactly(new Overlap.Feature(0, 1, 0, Overlap.Verdict.GOOD));
        assertThat(Overlap.of(same, new double[][] {{4}, {4}}).features())
                .containsExactly(new Overlap.Feature(Double.MAX_VALUE, 1, 2, Overlap.Verdict.POOR));
        assertThat(Overlap.of(new double[][] {{4}, {6}}, same)
                        .features()
                        .getFirst()
                        .varianceRatio())
                .isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void whatIsComparedMustBeThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overlap.of(new double[][] {{1}}, new double[][] {{1}, {2}}))
                .withMessage("two areas on either side are needed, not 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overlap.of(new double[][] {{1}, {1, 2}}, new double[][] {{1}, {2}}))
                .withMessage("rows have 1 and 2 features");
    }
}
