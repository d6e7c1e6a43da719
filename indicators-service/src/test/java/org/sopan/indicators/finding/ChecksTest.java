package org.sopan.indicators.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final FigureFrame.Place PLACE = new FigureFrame.Place("S22", "2020", "2015", "survey");

    @Test
    void twoAreasThatLieNearerToEachOthersPastAreSuspected() {
        var before = rows(0, 50, 100);
        var exchanged = new double[][] {before[1], before[0], before[2]};

        assertThat(FrameChecks.swaps(frame(before, exchanged)))
                .extracting(Found::check, Found::area)
                .containsExactly(tuple(Check.SUSPECTED_SWAP, "D001"));
        assertThat(FrameChecks.swaps(frame(before, before))).isEmpty();
    }

    @Test
    void whatChangedEverywhereMakesNobodySuspected() {
        var before = rows(0, 5, 10);
        var all = rows(40, 45, 50);

        assertThat(FrameChecks.swaps(frame(before, all))).isEmpty();
    }

    @Test
    void equalRowsAreFound() {
        var now = rows(10, 10, 20);

        assertThat(FrameChecks.identical(frame(rows(1, 2, 3), now)))
                .extracting(Found::area, Found::evidence)
                .containsExactly(tuple("D001", "all 9 figures equal those of D002"));
    }

    @Test
    void aRatioSentForAPercentageIsFoundAndASmallFigureIsNot() {
        var before = new double[][] {{84, 1, 0.9, 55}, {60, 60, 60, 60}};
        var now = new double[][] {{0.86, 0.9, 84, 0.2}, {61, 59, 60, 62}};
        var frame = new FigureFrame(
                PLACE, FigureFrame.Rows.of(List.of("D001", "D002")), List.of("A", "B", "C", "D"), before, now);

        assertThat(FrameChecks.unitSlips(frame))
                .extracting(Found::area, Found::indicator)
                .containsExactly(tuple("D001", "A"), tuple("D001", "C"));
    }

    @Test
    void aJumpIsNewsOnlyWhenItIsTheLastFigure() {
        var jump = List.of(10.0, 11.0, 12.5, 13.0, 14.2, 15.0, 90.0);
        var earlier = List.of(10.0, 11.0, 90.0, 91.0, 92.4, 93.0, 94.1);

        assertThat(SeriesChecks.all(series(jump), 0, 100))
                .extracting(Found::check)
                .containsExactly(Check.JUMP);
        assertThat(SeriesChecks.all(series(earlier), 0, 100)).isEmpty();
    }

    @Test
    void theSameFigureAgainAndAgainIsFoundAwayFromABound() {
        assertThat(SeriesChecks.all(series(List.of(50.0, 61.0, 61.0, 61.0, 61.0)), 0, 100))
                .extracting(Found::check)
                .containsExactly(Check.CONSTANT_RUN);
        assertThat(SeriesChecks.all(series(List.of(50.0, 100.0, 100.0, 100.0, 100.0)), 0, 100))
                .isEmpty();
        assertThat(SeriesChecks.all(series(List.of(61.0, 61.0, 61.0, 61.0, 50.0)), 0, 100))
                .isEmpty();
    }

    private static FigureSeries series(List<Double> figures) {
        return new FigureSeries("S22", "D001", "T", "survey", "2020", figures);
    }

    /// A row of nine figures per area, near its level.
    private static double[][] rows(double... levels) {
        return Arrays.stream(levels)
                .mapToObj(level ->
                        IntStream.range(0, 9).mapToDouble(i -> level + i * 0.1).toArray())
                .toArray(double[][]::new);
    }

    private static FigureFrame frame(double[][] before, double[][] now) {
        var indicators = IntStream.range(0, 9).mapToObj(i -> "I" + i).toList();
        return new FigureFrame(PLACE, FigureFrame.Rows.of(List.of("D001", "D002", "D003")), indicators, before, now);
    }
}
