package org.sopan.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.engine.statistics.Sample;

class DrawnPlacesTest {

    @Test
    void quantilesShiftAndTopAreOverTheDrawsAnAreaWasRankedIn() {
        var places = new DrawnPlaces(5, 2);
        fill(places, new int[][] {{3, 1}, {0, 1}, {1, 1}, {2, 1}, {7, 1}});

        var first = places.columns(new int[] {2, 1}, 2)[0];

        assertThat(first.ranked).isEqualTo(4);
        assertThat(first.top).isEqualTo(2);
        // |3 − 2| + |1 − 2| + |2 − 2| + |7 − 2|.
        assertThat(first.shift).isEqualTo(7);
        // 1, 2, 3, 7: positions 1.5, 0.15 and 2.85.
        assertThat(first.quantile(0.5)).isEqualTo(2.5);
        assertThat(first.quantile(0.05))
                .isEqualTo(Sample.of(1, 2, 3, 7).quantile(0.05).orElseThrow());
        assertThat(first.quantile(0.95))
                .isEqualTo(Sample.of(1, 2, 3, 7).quantile(0.95).orElseThrow());
        assertThat(first.quantile(1)).isEqualTo(7);
    }

    @Test
    void anAreaThatWasNeverRankedKeepsItsPlaceAndADrawWithNobodyIsCounted() {
        var places = new DrawnPlaces(2, 2);
        fill(places, new int[][] {{0, 0}, {0, 1}});

        assertThat(places.columns(new int[] {2, 1}, 1)[0].quantile(0.5)).isEqualTo(2);
        assertThat(places.columns(new int[] {2, 1}, 1)[0].ranked).isZero();
        assertThat(places.failed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 40})
    void manyAreasAreTakenTogetherAsOneByOne(int areas) {
        var random = new SplittableRandom(areas);
        var places = new DrawnPlaces(50, areas);
        for (int draw = 0; draw < 50; draw++) {
            Arrays.setAll(places.row(draw), area -> random.nextInt(areas + 1));
        }
        var now = IntStream.rangeClosed(1, areas).toArray();

        var columns = places.columns(now, 3);

        for (int area = 0; area < areas; area++) {
            int own = area;
            var ranked = IntStream.range(0, 50)
                    .map(draw -> places.row(draw)[own])
                    .filter(place -> place > 0)
                    .toArray();
            assertThat(columns[area].ranked).isEqualTo(ranked.length);
            assertThat(columns[area].shift)
                    .isEqualTo(Arrays.stream(ranked)
                            .map(place -> Math.abs(place - now[own]))
                            .sum());
            assertThat(columns[area].top).isEqualTo((int)
                    Arrays.stream(ranked).filter(place -> place <= 3).count());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void pairsAreCountedWithAndWithoutGaps(int least) {
        var random = new SplittableRandom(least);
        var places = new DrawnPlaces(60, 7);
        for (int draw = 0; draw < 60; draw++) {
            Arrays.setAll(places.row(draw), area -> random.nextInt(least, 8));
        }

        var pairs = places.pairs(6);

        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < 6; b++) {
                int wins = 0;
                int contests = 0;
                for (int draw = 0; draw < 60; draw++) {
                    int own = places.row(draw)[a];
                    int other = places.row(draw)[b];
                    contests += own > 0 && other > 0 ? 1 : 0;
                    wins += own > 0 && other > own ? 1 : 0;
                }
                assertThat(pairs[0][a * 6 + b]).isEqualTo(wins);
                assertThat(pairs[1][a * 6 + b]).isEqualTo(contests);
            }
        }
    }

    @Test
    void whoMetNobodyIsAheadOfNobodyAndWhoIsNotThereIsRefused() {
        var ahead = new Ahead(List.of("A", "B"), new int[] {0, 3, 0, 0}, new int[] {4, 4, 0, 4});

        assertThat(ahead.probability("A", "B")).isEqualTo(0.75);
        assertThat(ahead.probability("B", "A")).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ahead.probability("A", "C"))
                .withMessage("area \"C\" is not ranked");
    }

    @Test
    void placesThatMeetAreTiedInEffectAndTheNextGroupBeginsBeyondTheFirstOnesReach() {
        assertThat(TiedInEffect.groups(List.of(
                        new RankConfidence.Interval(1, 2),
                        new RankConfidence.Interval(2, 3),
                        new RankConfidence.Interval(3, 4),
                        new RankConfidence.Interval(5, 5))))
                .containsExactly(1, 1, 2, 3);
    }

    @Test
    void placesAreToldApartByTheLargestStudentisedDifference() {
        // Two areas 10 apart; draws of the difference 8, 10, 12: deviation 2, studentised 1, 0, 1.
        var draws = new double[][] {{18, 10}, {20, 10}, {22, 10}};

        assertThat(RankConfidence.of(new double[] {20, 10}, draws, 0.9))
                .containsExactly(new RankConfidence.Interval(1, 1), new RankConfidence.Interval(2, 2));
        assertThat(RankConfidence.of(new double[] {10, 8}, new double[][] {{8, 8}, {10, 8}, {12, 8}}, 0.9))
                .containsExactly(new RankConfidence.Interval(1, 2), new RankConfidence.Interval(1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankConfidence.of(new double[] {1}, draws, 0.9))
                .withMessage("at least two draws of all 1 scores are needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankConfidence.of(new double[] {20, 10}, draws, 1))
                .withMessage("confidence: 1.0 is outside 0..1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankConfidence.of(new double[] {20, 10}, draws, 0))
                .withMessage("confidence: 0.0 is outside 0..1");
    }

    private static void fill(DrawnPlaces places, int[][] rows) {
        for (int draw = 0; draw < rows.length; draw++) {
            System.arraycopy(rows[draw], 0, places.row(draw), 0, rows[draw].length);
        }
    }
}
