package org.sopan.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.sopan.engine.Tables;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;
import org.sopan.engine.uncertainty.VaryFigures.Places;
import org.sopan.engine.uncertainty.VaryFigures.Question;

class VaryFiguresTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1, "tree": {"code": "all", "indicators": ["X", "Y"]},
             "indicatorDefaults": {"treatment": TREATMENT, "normalisation": {"kind": "goalposts", "low": 1, "high": 100}},
             "indicators": {"X": {}, "Y": {}}}
            """;

    private static final Question QUESTION = new Question(400, 7, 0.95);

    @Test
    void areasCloserThanTheirErrorsShareTheirPlacesAndOthersDoNot() {
        var ranking = ranking("\"none\"", "area X Y\nA 80 80\nB 79 80\nC 40 40\nD - -");
        var errors = ErrorModel.of(Map.of("X", new FigureError.Absolute(2), "Y", new FigureError.Relative(0.02)));

        assertThat(VaryFigures.of(ranking, errors, QUESTION))
                .containsExactly(new Places("A", 1, 2), new Places("B", 1, 2), new Places("C", 3, 3));
    }

    @Test
    void twoAreasAreToldApartFromAboutTwoErrorsOfTheirDifferenceOn() {
        // A point of X is half a point of the score over 99; both have the error 1, their difference √2.
        var errors = ErrorModel.of(Map.of("X", new FigureError.Absolute(1)));
        var sure = new Question(2000, 7, 0.95);

        assertThat(VaryFigures.of(ranking("\"none\"", "area X Y\nA 53.1 50\nB 50 50"), errors, sure))
                .containsExactly(new Places("A", 1, 1), new Places("B", 2, 2));
        assertThat(VaryFigures.of(ranking("\"none\"", "area X Y\nA 52.4 50\nB 50 50"), errors, sure))
                .containsExactly(new Places("A", 1, 2), new Places("B", 1, 2));
    }

    @Test
    void withoutErrorsEveryPlaceIsSureAndTiesStayTies() {
        var ranking = ranking("\"none\"", "area X Y\nA 80 80\nB 79 80\nC 79 80");

        assertThat(VaryFigures.of(ranking, ErrorModel.of(Map.of()), QUESTION))
                .containsExactly(new Places("A", 1, 1), new Places("B", 2, 3), new Places("C", 2, 3));
    }

    @Test
    void anAreaWithAnErrorOfItsOwnIsTheOnlyOneThatIsUnsure() {
        var ranking = ranking("\"none\"", "area X Y\nA 80 80\nB 60 60\nC 40 40");
        var errors = new ErrorModel(
                Map.of(), Map.of("X", Map.of("C", new FigureError.Interval(-60, 140, 1.959963984540054))));

        assertThat(VaryFigures.of(ranking, errors, QUESTION))
                .containsExactly(new Places("A", 1, 2), new Places("B", 2, 3), new Places("C", 1, 3));
    }

    @Test
    void anErrorThatLeadsWhereThereIsNoLogarithmLeavesTheFigure() {
        var ranking = ranking("\"log\"", "area X Y\nA 80 80\nB 2 2");

        assertThat(VaryFigures.of(ranking, ErrorModel.of(Map.of("X", new FigureError.Absolute(3))), QUESTION))
                .containsExactly(new Places("A", 1, 1), new Places("B", 2, 2));
    }

    @Test
    void theSameSeedGivesTheSamePlacesWhateverTheNumberOfThreads() {
        var ranking = ranking("\"none\"", "area X Y\nA 80 80\nB 79 80\nC 70 77\nD 68 68");
        var errors = ErrorModel.of(Map.of("X", new FigureError.Absolute(4)));
        try (var one = new ForkJoinPool(1);
                var four = new ForkJoinPool(4)) {
            assertThat(four.submit(() -> VaryFigures.of(ranking, errors, QUESTION))
                            .join())
                    .isEqualTo(one.submit(() -> VaryFigures.of(ranking, errors, QUESTION))
                            .join());
        }
    }

    @Test
    void aPercentageOfASurveyHasTheErrorOfItsCasesAndDesign() {
        // √(2 · 30 · 70/400) = 3.24; nobody of 400 is taken as one.
        assertThat(new FigureError.Percentage(400, 2).of(30)).isCloseTo(Math.sqrt(10.5), within(1e-12));
        assertThat(new FigureError.Percentage(400, 1).of(0))
                .isEqualTo(new FigureError.Percentage(400, 1).of(0.25))
                .isPositive();
        assertThat(new FigureError.Percentage(400, 1).of(100)).isPositive();
        assertThat(new FigureError.Interval(20, 24, 2).of(22)).isEqualTo(1);
        assertThat(new FigureError.Relative(0.1).of(-50)).isEqualTo(5);
        assertThat(new FigureError.Percentage(1, 1).of(50)).isEqualTo(50);
        assertThat(new FigureError.Absolute(0).of(50)).isZero();
        assertThat(new FigureError.Interval(5, 5, 2).of(5)).isZero();
    }

    @Test
    void whatIsDeclaredMustMakeSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureError.Absolute(-1))
                .withMessage("an error is 0 or more and finite, not -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureError.Relative(Double.NaN))
                .withMessage("an error is 0 or more and finite, not NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureError.Percentage(0, 1))
                .withMessage("cases: 0.0 is below 1, or the design effect 1.0 is not above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureError.Interval(2, 1, 1.96))
                .withMessage("interval: 2.0 is above 1.0, or the quantile 1.96 is not above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VaryFigures.of(
                        ranking("\"none\"", "area X Y\nA 80 80\nB 2 2"),
                        ErrorModel.of(Map.of()),
                        new Question(1, 1, 0.9)))
                .withMessage("at least two draws of all 2 scores are needed");
    }

    private static Ranking ranking(String treatment, String table) {
        var method = Tables.method(DOCUMENT.replace("TREATMENT", treatment));
        return Ranking.of(RankingInput.of(method, Tables.at("2020", table).panel(), "2020"));
    }
}
