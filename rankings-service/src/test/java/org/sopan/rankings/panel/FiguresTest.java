package org.sopan.rankings.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.engine.panel.Panel;

class FiguresTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final DatasetCode SURVEY = new DatasetCode("survey");
    private static final PanelAxes AXES = new PanelAxes(
            Set.of(AreaCode.parse("D001"), AreaCode.parse("D002"), AreaCode.parse("D003")),
            Set.of("NFHS-ANC1", "NFHS-ANC4"),
            SURVEY);

    private final Figures figures = new Figures();

    @Test
    void aRevisionToldTwiceOrLateChangesNothing() {
        tell(7, "NFHS-ANC1", "2020", cell("D001", "10", 2));

        tell(8, "NFHS-ANC1", "2020", cell("D001", "99", 1));
        tell(9, "NFHS-ANC1", "2020", cell("D001", "10", 2));

        assertThat(value(figures.panel(AXES), "D001", "NFHS-ANC1", "2020")).isEqualTo(10);
    }

    @Test
    void aFigureTakenBackIsNoFigureAnyMore() {
        tell(1, "NFHS-ANC1", "2020", cell("D001", "10", 1));

        tell(
                2,
                "NFHS-ANC1",
                "2020",
                new Cell(AreaCode.parse("D001"), null, ObservationState.WITHDRAWN, "submitted", 2));

        assertThat(value(figures.panel(AXES), "D001", "NFHS-ANC1", "2020")).isNaN();
    }

    @Test
    void anotherDatasetAndAnotherAreaStayOutOfThePanel() {
        tell(1, "NFHS-ANC1", "2020", cell("D001", "10", 1), cell("D099", "20", 1));
        figures.apply(
                new Told(0, 2, NOON),
                Map.of(key("NFHS-ANC1", "2021", new DatasetCode("self-reported")), List.of(cell("D002", "30", 1))));

        var panel = figures.panel(AXES);

        assertThat(panel.hasArea("D099")).isFalse();
        assertThat(panel.findPeriod("2021")).isEmpty();
    }

    @Test
    void whatWasForgottenIsGoneAndTheRestStays() {
        tell(1, "NFHS-ANC1", "2020", cell("D001", "10", 1));
        figures.apply(
                new Told(3, 2, NOON),
                Map.of(
                        new SegmentKey(AreaCode.parse("S27"), series("NFHS-ANC1", SURVEY), Period.parse("2020")),
                        List.of(cell("D002", "20", 1))));

        figures.forget(0);

        var panel = figures.panel(AXES);
        assertThat(value(panel, "D001", "NFHS-ANC1", "2020")).isNaN();
        assertThat(value(panel, "D002", "NFHS-ANC1", "2020")).isEqualTo(20);
        assertThat(figures.takeChanges().lost()).isTrue();
        assertThat(figures.positions()).hasToString("3:2");
    }

    static Stream<Arguments> seeds() {
        return LongStream.range(0, 30).mapToObj(seed -> Arguments.argumentSet("seed " + seed, seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPatchedPanelEqualsOneBuiltAnewInWhateverOrderRevisionsCame(long seed) {
        var random = new SplittableRandom(seed);
        var revisions = new ArrayList<Revision>();
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < 60; i++) {
            var indicator = random.nextBoolean() ? "NFHS-ANC1" : "NFHS-ANC4";
            var period = random.nextBoolean() ? "2015" : "2020";
            var area = "D00" + random.nextInt(1, 4);
            int number = numbers.merge(indicator + period + area, 1, Integer::sum);
            revisions.add(new Revision(indicator, period, cell(area, String.valueOf(random.nextInt(100)), number)));
        }
        var patched = figures.panel(AXES);
        for (int i = 0; i < revisions.size(); i++) {
            var revision = revisions.get(i);
            tell(i + 1, revision.indicator(), revision.period(), revision.cell());
            patched = figures.patch(patched, AXES, figures.takeChanges().segments());
        }
        Collections.shuffle(revisions, new Random(seed));
        var other = new Figures();
        for (int i = 0; i < revisions.size(); i++) {
            var revision = revisions.get(i);
            other.apply(
                    new Told(0, i + 1, NOON),
                    Map.of(key(revision.indicator(), revision.period(), SURVEY), List.of(revision.cell())));
        }

        assertThat(content(patched)).isEqualTo(content(other.panel(AXES)));
    }

    private void tell(long seq, String indicator, String period, Cell... cells) {
        figures.apply(new Told(0, seq, NOON), Map.of(key(indicator, period, SURVEY), List.of(cells)));
    }

    private static List<String> content(Panel panel) {
        var content = new ArrayList<String>();
        for (var period : panel.periods()) {
            for (var indicator : panel.indicators()) {
                for (var area : panel.areas()) {
                    content.add(String.join(" ", area, indicator, period.code()) + " "
                            + value(panel, area, indicator, period.code()));
                }
            }
        }
        return content;
    }

    private static double value(Panel panel, String area, String indicator, String period) {
        return panel.column(indicator, panel.periodIndex(period)).value(panel.areaIndex(area));
    }

    private static SegmentKey key(String indicator, String period, DatasetCode dataset) {
        return new SegmentKey(AreaCode.parse("S24"), series(indicator, dataset), Period.parse(period));
    }

    private static SegmentKey.Series series(String indicator, DatasetCode dataset) {
        return new SegmentKey.Series(new IndicatorCode(indicator), dataset);
    }

    private static Cell cell(String area, String value, int revision) {
        return new Cell(AreaCode.parse(area), new BigDecimal(value), ObservationState.NORMAL, "submitted", revision);
    }

    private record Revision(String indicator, String period, Cell cell) {}
}
