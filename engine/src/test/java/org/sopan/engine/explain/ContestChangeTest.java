package org.sopan.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopan.engine.Tables;
import org.sopan.engine.ranking.Measure;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;

/// What moved an area that is compared with others.
class ContestChangeTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1,
             "tree": {"code": "all", "aggregation": "copeland", "indicators": ["X", "Y", "Z"]},
             "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
             "indicators": {"X": {}, "Y": {}, "Z": {}}}
            """;

    @Test
    void anOwnRiseThatTurnsTheContestIsTheIndicatorsAndAFallOfTheOtherIsTheOthers() {
        var own = ranking("area X Y Z\nA 2 1 1\nB 1 2 2", "area X Y Z\nA 2 3 1\nB 1 2 2");
        var theirs = ranking("area X Y Z\nA 2 1 1\nB 1 2 2", "area X Y Z\nA 2 1 1\nB 1 0 2");

        assertThat(parts(own))
                .extracting(Contribution::node, Contribution::amount)
                .containsExactly(tuple("X", 0.0), tuple("Y", 100.0), tuple("Z", 0.0), tuple("others", 0.0));
        assertThat(parts(theirs))
                .extracting(Contribution::node, Contribution::amount)
                .containsExactly(tuple("X", 0.0), tuple("Y", 0.0), tuple("Z", 0.0), tuple("others", 100.0));
        assertThat(parts(theirs)).extracting(Contribution::parent).containsOnly("all");
    }

    @Test
    void whoComesHalfWayAndIsMetHalfWaySharesThePlace() {
        // Y of A rises to 2, Y of B falls to 2: a tie in Y, so a tie over all. Either alone would not do: A wins X,
        // loses Z.
        var ranking = ranking("area X Y Z\nA 2 1 1\nB 1 3 2", "area X Y Z\nA 2 2 1\nB 1 2 2");

        assertThat(parts(ranking))
                .extracting(Contribution::node, Contribution::amount)
                .containsExactly(tuple("X", 0.0), tuple("Y", 25.0), tuple("Z", 0.0), tuple("others", 25.0));
        var rank = (RankExplanation.Explained) ExplainRankChange.of(ranking, "A");
        assertThat(rank.before()).isEqualTo(2);
        assertThat(rank.after()).isEqualTo(1);
        assertThat(rank.parts())
                .extracting(Contribution::node, Contribution::amount)
                .containsExactly(
                        tuple("X", 0.0),
                        tuple("Y", 0.5),
                        tuple("Z", 0.0),
                        tuple("others", 0.5),
                        tuple("entered-or-left", 0.0));
    }

    @Test
    void anAreaThatEntersCountsAsSuch() {
        var ranking = ranking("area X Y Z\nA 2 2 1\nB 1 1 2\nC - - -", "area X Y Z\nA 2 2 1\nB 1 1 2\nC 3 3 3");

        var rank = (RankExplanation.Explained) ExplainRankChange.of(ranking, "A");

        assertThat(rank.placesGained()).isEqualTo(-1);
        assertThat(rank.parts().getLast().amount()).isCloseTo(-1, within(1e-12));
        assertThat(ranking.standings(Measure.SCORE).find("A").orElseThrow().placesGained())
                .isEqualTo(-1);
    }

    @Test
    void moreAreasThanCanBeComparedForEverySetAreNotExplained() {
        var table = new StringBuilder("area X Y Z\n");
        for (int i = 0; i <= ExplainRankChange.MAX_COMPARED; i++) {
            table.append("A%04d %d 1 1\n".formatted(i, i % 7));
        }
        var ranking = ranking(table.toString(), table.toString());

        assertThat(ExplainRankChange.of(ranking, "A0003"))
                .isEqualTo(new RankExplanation.NotExplained(
                        "A0003", "the root compares 2001 areas, at most 2000 can be explained"));
    }

    private static List<Contribution> parts(Ranking ranking) {
        return ((ScoreExplanation.Explained) ExplainScoreChange.of(ranking, "A")).contributions();
    }

    private static Ranking ranking(String before, String after) {
        var panel = Tables.at("2019", before).and("2020", after).panel();
        return Ranking.of(RankingInput.of(Tables.method(DOCUMENT), panel, "2020"));
    }
}
