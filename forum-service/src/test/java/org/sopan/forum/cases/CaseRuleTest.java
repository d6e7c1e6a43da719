package org.sopan.forum.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;

class CaseRuleTest {

    private static final ProgrammeCode NFHS = new ProgrammeCode("NFHS");

    @ParameterizedTest
    @CsvSource({"112, 101", "10, 10", "20, 19", "103, 93"})
    void theLowestTenthBeginsBehindNineTenthsOfThoseRanked(int ranked, int firstHit) {
        var placings = IntStream.rangeClosed(1, ranked)
                .mapToObj(rank -> placed(rank, rank, null))
                .toList();

        var hits = rule(new Condition.LowestShare(new BigDecimal("0.1"))).judge(release(placings));

        assertThat(hits).extracting(CaseRule.Hit::rank).containsExactlyElementsOf(range(firstHit, ranked));
        assertThat(hits).extracting(CaseRule.Hit::of).containsOnly(ranked);
        assertThat(hits).noneMatch(CaseRule.Hit::tiedAtCutOff);
    }

    @Test
    void equalRanksAcrossTheCutOffAreAllTakenAndMarked() {
        // Ten areas, the lowest place wanted: ranks 1..8, then two at 9. The order of a list must not choose.
        var placings = new ArrayList<Placing>();
        for (int rank = 1; rank <= 8; rank++) {
            placings.add(placed(rank, rank, null));
        }
        placings.add(placed(9, 9, null));
        placings.add(placed(10, 9, null));

        var hits = rule(new Condition.LowestPlaces(1)).judge(release(placings));

        assertThat(hits)
                .extracting(hit -> hit.placing().area().value(), CaseRule.Hit::rank, CaseRule.Hit::tiedAtCutOff)
                .containsExactly(tuple("D009", 9, true), tuple("D010", 9, true));
    }

    @Test
    void aFallCountsFromThePlacesGivenAndNeedsARankBefore() {
        var placings = List.of(placed(1, 40, 20), placed(2, 39, 20), placed(3, 90, null), placed(4, 5, 60));

        var hits = rule(new Condition.Fall(20)).judge(release(placings));

        assertThat(hits).extracting(hit -> hit.placing().area().value()).containsExactly("D001");
    }

    @Test
    void whoIsNotRankedIsNeverAmongTheLowest() {
        var notRanked = new Placing(new AreaCode("D003"), Release.ALL, null, null, null, null, null);
        var placings = List.of(placed(1, 1, null), placed(2, 2, null), notRanked);

        var hits = rule(new Condition.LowestPlaces(1)).judge(release(placings));

        assertThat(hits).extracting(hit -> hit.placing().area().value()).containsExactly("D002");
        assertThat(hits).extracting(CaseRule.Hit::of).containsExactly(2);
    }

    @Test
    void aRuleForEachThemeJudgesEveryThemeByItselfAndNotTheWhole() {
        var placings = List.of(
                placed("all", 1, 1),
                placed("all", 2, 2),
                placed("health", 1, 2),
                placed("health", 2, 1),
                placed("education", 1, 1),
                placed("education", 2, 2));
        var each = new CaseRule("R-1", 1, NFHS, CaseRule.EACH, Measure.SCORE, new Condition.LowestPlaces(1));

        assertThat(each.judge(release(placings)))
                .extracting(
                        hit -> hit.placing().node(), hit -> hit.placing().area().value())
                .containsExactly(tuple("education", "D002"), tuple("health", "D001"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.1", "0.51"})
    void aShareOutsideItsBoundsIsRefused(BigDecimal share) {
        assertThatThrownBy(() -> new Condition.LowestShare(share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0..0.5");
    }

    private static CaseRule rule(Condition condition) {
        return new CaseRule("R-1", 1, NFHS, Release.ALL, Measure.SCORE, condition);
    }

    private static Release release(List<Placing> placings) {
        return new Release("rel_1", NFHS, "2020", "rankings/1/1", "cor_1", placings);
    }

    private static Placing placed(int area, int rank, @Nullable Integer before) {
        return new Placing(district(area), Release.ALL, 100.0 - rank, rank, before, null, null);
    }

    private static Placing placed(String node, int area, int rank) {
        return new Placing(district(area), node, 100.0 - rank, rank, null, null, null);
    }

    private static AreaCode district(int number) {
        return AreaCode.parse("D" + number);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
