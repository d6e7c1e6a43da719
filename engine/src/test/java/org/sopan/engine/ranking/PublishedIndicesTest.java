package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.engine.Json;
import org.sopan.engine.Tables;
import org.sopan.engine.method.Method;

/// The shipped documents of published indices, held against what was published.
class PublishedIndicesTest {

    @ParameterizedTest
    @ValueSource(strings = {"hdi", "sdg-india", "panchayat-advancement", "most-balanced"})
    void aShippedDocumentIsAcceptedAndMarksWhatItAssumes(String name) {
        var method = shipped(name);

        assertThat(method.sources()).isNotEmpty();
        assertThat(method.assumptions())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).startsWith("assumed: "));
        assertThat(method.notMonotone()).isEmpty();
    }

    @Test
    void countriesThatAgreeOnThreeDecimalsShareTheirPlace() {
        // Swiss and nearly Swiss: 0.96258 and 0.96255 are both 0.963.
        var table =
                "area HDI-LE HDI-EYS HDI-MYS HDI-GNI\nA 84.0 16.5 13.9 66933\nB 84.0 16.5 13.9 66915\nC 80 16 13 60000";

        assertThat(Ranking.of(RankingInput.of(
                                shipped("hdi"), Tables.at("2021", table).panel(), "2021"))
                        .standings(Measure.SCORE)
                        .placements())
                .extracting(Placement::rank)
                .containsExactly(1.0, 1.0, 3.0);
    }

    @Test
    void theCompositeOfKeralaIsThePublishedSeventyFive() {
        // NITI Aayog, SDG India Index 2020-21, Kerala: goals 1-13, 15 and 16; goal 14 (53) stays out. Mean 74.93.
        var goals = List.of(83, 80, 72, 80, 63, 89, 100, 62, 60, 69, 75, 65, 69, 77, 80);
        var header = new StringBuilder("area");
        var row = new StringBuilder("S32");
        for (int i = 0; i < goals.size(); i++) {
            header.append(" SDG-GOAL-%02d".formatted(i < 13 ? i + 1 : i + 2));
            row.append(' ').append(goals.get(i));
        }
        var panel = Tables.at("2020", header + "\n" + row).panel();

        var place = Ranking.of(RankingInput.of(shipped("sdg-india"), panel, "2020"))
                .standings(Measure.SCORE)
                .placements()
                .getFirst();

        assertThat(Math.round(place.score())).isEqualTo(75);
        assertThat(place.band()).isEqualTo("front-runner");
    }

    @Test
    void theGradesOfPanchayatsAndOfStatesDifferUnderTheSameWords() {
        var table = "area PAI-THEME-1 PAI-THEME-2\nA 66 66\nB 76 n/a\nC 90 90\nD 39.9 39.9";

        assertThat(Ranking.of(RankingInput.of(
                                shipped("panchayat-advancement"),
                                Tables.at("2022", table).panel(),
                                "2022"))
                        .standings(Measure.SCORE)
                        .placements())
                .extracting(Placement::area, Placement::band)
                .containsExactly(
                        tuple("C", "achiever"),
                        tuple("B", "front-runner"),
                        tuple("A", "performer"),
                        tuple("D", "beginner"));
        assertThat(shipped("sdg-india").findBand(66).orElseThrow().code()).isEqualTo("front-runner");
    }

    private static Method shipped(String name) {
        return Method.fromTree(Json.document("packs/methods/" + name + ".json")).getMethod();
    }
}
