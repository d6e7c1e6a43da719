package org.sopan.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sopan.engine.Tables;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;

/// Changes of rank worked by hand, part by part and rival by rival.
class RankChangeTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1,
             "tree": {"code": "all", "weights": {"a": 3, "b": 2, "c": 1}, "aggregation": MEAN, "children": [
               {"code": "a", "indicators": ["X"]}, {"code": "b", "indicators": ["Y"]}, {"code": "c", "indicators": ["Z"]}]},
             "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
             "indicators": {"X": {}, "Y": {}, "Z": {}}}
            """;

    @Test
    void whoOvertakesOneAndIsPassedByAnotherHasTwoRivals() {
        var ranking = ranking(
                "area X Y Z\nA 50 50 50\nB 60 60 60\nC 40 40 40\nD 10 10 10",
                "area X Y Z\nA 70 70 70\nB 60 60 60\nC 80 80 80\nD 10 10 10");

        var explained = (RankExplanation.Explained) ExplainRankChange.of(ranking, "A");

        assertThat(explained.before()).isEqualTo(2);
        assertThat(explained.after()).isEqualTo(2);
        // B is passed once A has 60: with a alone, or with b and c. C comes past when the others move.
        assertThat(explained.parts())
                .extracting(Contribution::node)
                .containsExactly("a", "b", "c", RankExplanation.OTHERS, RankExplanation.ENTERED_OR_LEFT);
        assertThat(explained.parts().stream().mapToDouble(Contribution::amount).toArray())
                .containsExactly(new double[] {4 / 6., 1 / 6., 1 / 6., -1, 0}, within(1e-12));
        assertThat(explained.rivals()).extracting(RankExplanation.Rival::area).containsExactly("B", "C");
        var passed = explained.rivals().get(0);
        assertThat(passed.overtaken()).isTrue();
        assertThat(passed.leadBefore()).isCloseTo(-10, within(1e-9));
        assertThat(passed.leadAfter()).isCloseTo(10, within(1e-9));
        assertThat(passed.themes().stream().mapToDouble(Contribution::amount).toArray())
                .containsExactly(new double[] {10, 20 / 3., 10 / 3.}, within(1e-9));
        var passing = explained.rivals().get(1);
        assertThat(passing.overtaken()).isFalse();
        assertThat(passing.leadBefore()).isCloseTo(10, within(1e-9));
        assertThat(passing.leadAfter()).isCloseTo(-10, within(1e-9));
        assertThat(passing.themes().getFirst().amount()).isCloseTo(-10, within(1e-9));
    }

    @Test
    void aTieThatIsBrokenIsATurnAndOneThatStaysIsNone() {
        var ranking = ranking(
                "area X Y Z\nA 50 50 50\nB 50 50 50\nC 50 50 50\nD 50 50 50",
                "area X Y Z\nA 60 60 60\nB 50 50 50\nC 70 70 70\nD 60 60 60");

        var explained = (RankExplanation.Explained) ExplainRankChange.of(ranking, "A");

        assertThat(explained.rivals()).extracting(RankExplanation.Rival::area).containsExactly("B", "C");
        assertThat(explained.rivals())
                .extracting(RankExplanation.Rival::overtaken)
                .containsExactly(true, false);
    }

    @Test
    void aThemeThatGivesWayToAnotherHasItsShareOfThePlace() {
        // Theme a disappears with 40, theme b appears with 80; both alone count between: 56 is not yet 60.
        var ranking = ranking("area X Y Z\nA 40 - -\nB 60 60 60", "area X Y Z\nA - 80 -\nB 60 60 60");

        var explained = (RankExplanation.Explained) ExplainRankChange.of(ranking, "A");

        assertThat(explained.placesGained()).isEqualTo(1);
        assertThat(explained.parts().stream().mapToDouble(Contribution::amount).toArray())
                .containsExactly(new double[] {0.5, 0.5, 0, 0, 0}, within(1e-12));
        assertThat(explained.parts().get(0).kind()).isEqualTo(Contribution.Kind.DISAPPEARED);
        assertThat(explained.parts().get(0).before()).isEqualTo(40);
        assertThat(explained.parts().get(0).after()).isNull();
        assertThat(explained.parts().get(1).kind()).isEqualTo(Contribution.Kind.APPEARED);
        assertThat(explained.parts().get(1).before()).isNull();
        assertThat(explained.parts().get(1).after()).isEqualTo(80);
        assertThat(explained.parts().get(3).kind()).isEqualTo(Contribution.Kind.CHANGED);
    }

    @Test
    void owenNamesWhatAppearedAndWhatDisappeared() {
        var ranking = ranking("area X Y Z\nA 40 50 -\nB 60 60 60", "area X Y Z\nA - 80 30\nB 60 60 60");

        var explained = (ScoreExplanation.Explained) ExplainByOwen.of(ranking, "A", 1);

        assertThat(explained.contributions())
                .extracting(Contribution::node)
                .containsExactly("a", "X", "b", "Y", "c", "Z");
        assertThat(explained.contributions())
                .extracting(Contribution::kind)
                .containsExactly(
                        Contribution.Kind.DISAPPEARED,
                        Contribution.Kind.DISAPPEARED,
                        Contribution.Kind.CHANGED,
                        Contribution.Kind.CHANGED,
                        Contribution.Kind.APPEARED,
                        Contribution.Kind.APPEARED);
        assertThat(explained.contributions().get(1).before()).isEqualTo(40);
        assertThat(explained.contributions().get(1).after()).isNull();
        assertThat(explained.contributions().get(5).before()).isNull();
        // Before (3 · 40 + 2 · 50)/5 = 44, after (2 · 80 + 30)/3 = 63 1/3.
        assertThat(explained.change()).isCloseTo(190 / 3. - 44, within(1e-9));
    }

    @Test
    void whoHasNoScoreIsNotExplainedAndWhoIsComparedWithOthersNotByOwnValuesAlone() {
        var ranking = ranking("area X Y Z\nA 40 50 60\nB 60 60 60", "area X Y Z\nA - - -\nB 60 60 60");
        var copeland =
                ranking("\"copeland\"", "area X Y Z\nA 40 50 60\nB 60 60 60", "area X Y Z\nA 40 50 60\nB 60 60 60");

        assertThat(ExplainByOwen.of(ranking, "A", 1))
                .isEqualTo(new ScoreExplanation.NotExplained("A", "no score for the ranked period 2020"));
        assertThat(ExplainByOwen.of(copeland, "A", 1))
                .isEqualTo(
                        new ScoreExplanation.NotExplained(
                                "A",
                                "a node of the method compares areas, so the score is not a function of the area's own figures"));
        assertThat(WhatItTakes.toGain(ranking, "A", 1))
                .isEqualTo(new NextPlaces.NotComputed("A", "the area has no score for period 2020"));
        assertThat(WhatItTakes.toGain(copeland, "A", 1)).isEqualTo(new NextPlaces.NotComputed("A", Mix.OTHERS_COUNT));
    }

    private static Ranking ranking(String before, String after) {
        return ranking("\"arithmetic\"", before, after);
    }

    private static Ranking ranking(String mean, String before, String after) {
        var panel = Tables.at("2015", before).and("2020", after).panel();
        return Ranking.of(RankingInput.of(Tables.method(DOCUMENT.replace("MEAN", mean)), panel, "2020"));
    }
}
