package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.engine.method.Precision;
import org.sopan.engine.method.Ties;

class RanksTest {

    static Stream<Arguments> lists() {
        return Stream.of(0, 1, 5, 699, 700, 701, 5000)
                .flatMap(size -> Stream.of(Ties.values())
                        .flatMap(ties -> Stream.of(0, 3, 12)
                                .map(decimals -> Arguments.argumentSet(
                                        size + " scores, " + ties + ", " + decimals + " decimals",
                                        size,
                                        ties,
                                        decimals))));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aRankCountsThoseThatAreAheadHoweverLongTheListIs(int size, Ties ties, int decimals) {
        var random = new SplittableRandom(size + decimals);
        var precision = new Precision(decimals, RoundingMode.HALF_UP, ties);
        var scores = new double[size];
        for (int i = 0; i < size; i++) {
            scores[i] = random.nextInt(9) == 0 ? Double.NaN : random.nextInt(-4000, 4000) / 37.0;
        }

        assertThat(Ranks.of(scores, precision)).containsExactly(counted(scores, precision));
    }

    @Test
    void hugeScoresWhoseKeysAreNotWholeAreRankedToo() {
        var precision = Precision.DEFAULT;
        var scores = new double[] {1e15, -1e15, 0.5, Double.NaN, 1e15, 3e14};

        assertThat(Ranks.of(scores, precision)).containsExactly(counted(scores, precision));
    }

    /// One area after the other against all.
    private static double[] counted(double[] scores, Precision precision) {
        var ranks = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            double own = Rounding.key(scores[i], precision);
            int equal = 0;
            int ahead = 0;
            for (double other : scores) {
                double key = Rounding.key(other, precision);
                equal += key == own ? 1 : 0;
                ahead += key > own ? 1 : 0;
            }
            int better = ahead;
            ranks[i] = Double.isNaN(own)
                    ? Double.NaN
                    : switch (precision.ties()) {
                        case COMPETITION -> 1 + better;
                        case DENSE -> 1 + distinctAbove(scores, own, precision);
                        case FRACTIONAL -> better + (equal + 1) / 2.0;
                    };
        }
        return ranks;
    }

    private static long distinctAbove(double[] scores, double own, Precision precision) {
        return Arrays.stream(scores)
                .map(score -> Rounding.key(score, precision))
                .filter(key -> key > own)
                .distinct()
                .count();
    }
}
