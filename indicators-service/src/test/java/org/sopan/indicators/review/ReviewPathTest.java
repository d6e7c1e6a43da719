package org.sopan.indicators.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopan.indicators.catalogue.ReviewLevel.CHECKER;
import static org.sopan.indicators.catalogue.ReviewLevel.DISTRICT;
import static org.sopan.indicators.catalogue.ReviewLevel.NATIONAL;
import static org.sopan.indicators.catalogue.ReviewLevel.STATE;
import static org.sopan.indicators.catalogue.ReviewStep.APPROVED;
import static org.sopan.indicators.catalogue.ReviewStep.CHECKED;
import static org.sopan.indicators.catalogue.ReviewStep.PUBLISHED;
import static org.sopan.indicators.catalogue.ReviewStep.SENT_BACK;
import static org.sopan.indicators.catalogue.ReviewStep.SUBMITTED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.contracts.vocabulary.AreaLevel;
import org.sopan.indicators.catalogue.OfficialRules;
import org.sopan.indicators.catalogue.ReviewLevel;
import org.sopan.indicators.catalogue.ReviewStep;

class ReviewPathTest {

    @Test
    void allLevelsLeadFromSubmittedToPublished() {
        var path = ReviewPath.of(OfficialRules.USUAL, AreaLevel.DISTRICT);

        assertThat(path.begin()).isEqualTo(new Standing(SUBMITTED, CHECKER));
        assertThat(path.passed(CHECKER)).isEqualTo(new Standing(CHECKED, DISTRICT));
        assertThat(path.passed(DISTRICT)).isEqualTo(new Standing(CHECKED, STATE));
        assertThat(path.passed(STATE)).isEqualTo(new Standing(APPROVED, NATIONAL));
        assertThat(path.passed(NATIONAL)).isEqualTo(new Standing(PUBLISHED, null));
    }

    @Test
    void whatIsSentBackGoesDownOneLevelAndFromTheFirstToTheSender() {
        var path = ReviewPath.of(OfficialRules.USUAL, AreaLevel.BLOCK);

        assertThat(path.sentBack(NATIONAL)).isEqualTo(new Standing(SENT_BACK, STATE));
        assertThat(path.sentBack(STATE)).isEqualTo(new Standing(SENT_BACK, DISTRICT));
        assertThat(path.sentBack(DISTRICT)).isEqualTo(new Standing(SENT_BACK, CHECKER));
        assertThat(path.sentBack(CHECKER).turn()).contains("maker");
        assertThat(path.passed(NATIONAL).turn()).isEmpty();
    }

    @Test
    void aLevelDoesNotLookAtFiguresOfTheAreaAboveIt() {
        assertThat(ReviewPath.of(OfficialRules.USUAL, AreaLevel.STATE).levels())
                .containsExactly(CHECKER, STATE, NATIONAL);
        assertThat(ReviewPath.of(OfficialRules.USUAL, AreaLevel.COUNTRY).levels())
                .containsExactly(CHECKER, NATIONAL);
    }

    static Stream<Arguments> setsOfLevels() {
        var all = ReviewLevel.values();
        return IntStream.range(1, 1 << all.length)
                .mapToObj(bits -> Arguments.of(IntStream.range(0, all.length)
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(i -> all[i])
                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("setsOfLevels")
    void whicheverLevelsAreOnEachPassLeadsToALaterStepAndTheLastPublishes(List<ReviewLevel> levels) {
        var path = new ReviewPath(levels);
        var standing = path.begin();
        var steps = new ArrayList<ReviewStep>();
        while (standing.awaiting() != null) {
            assertThat(levels).contains(standing.awaiting());
            assertThat(path.sentBack(standing.awaiting()).awaiting()).isNotEqualTo(standing.awaiting());
            standing = path.passed(standing.awaiting());
            steps.add(standing.step());
        }

        assertThat(steps).hasSize(levels.size()).isSorted().endsWith(PUBLISHED);
    }

    @Test
    void figuresThatAwaitALevelThatWasSwitchedOffSinceGoOnWithTheNext() {
        var path = new ReviewPath(List.of(CHECKER, NATIONAL));

        assertThat(path.passed(DISTRICT)).isEqualTo(new Standing(APPROVED, NATIONAL));
        assertThat(path.sentBack(DISTRICT)).isEqualTo(new Standing(SENT_BACK, CHECKER));
    }

    @Test
    void aProgrammeThatNobodyReviewsCannotFreezeApprovedFigures() {
        assertThatThrownBy(() -> new OfficialRules(
                        List.of(),
                        APPROVED,
                        OfficialRules.LateRule.ACCEPT_NEXT,
                        OfficialRules.EarlyRule.ACCEPT,
                        OfficialRules.SurveyPolicy.FLAG))
                .hasMessageContaining("stay submitted");
        assertThat(OfficialRules.USUAL.frozen()).containsExactly(APPROVED, PUBLISHED);
    }
}
