package org.sopan.indicators.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.audit.SampleDraw.Candidate;

class SampleDrawTest {

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrderOfThePopulation() {
        var population = population(500);
        var shuffled = new ArrayList<>(population);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(SampleDraw.csv(SampleDraw.draw(shuffled, 42, 50)))
                .isEqualTo(SampleDraw.csv(SampleDraw.draw(population, 42, 50)));
        assertThat(SampleDraw.digest(shuffled)).isEqualTo(SampleDraw.digest(population));
        assertThat(SampleDraw.draw(population, 43, 50)).isNotEqualTo(SampleDraw.draw(population, 42, 50));
    }

    @Test
    void noFigureIsDrawnTwiceAndALargerSampleBeginsWithTheSmaller() {
        var population = population(300);

        var small = SampleDraw.draw(population, 1, 20);
        var large = SampleDraw.draw(population, 1, 300);

        assertThat(large.subList(0, 20)).isEqualTo(small);
        assertThat(new HashSet<>(large)).hasSize(300);
    }

    @Test
    void aFigureMoreChangesNothingAboutTheOrderOfTheOthers() {
        var population = population(200);
        var more = new ArrayList<>(population);
        more.add(new Candidate("X:D999:2026-04:self-reported", 1, 1));

        var without = SampleDraw.draw(more, 5, 201).stream()
                .filter(each -> !each.figure().startsWith("X"))
                .toList();

        assertThat(without).isEqualTo(SampleDraw.draw(population, 5, 200));
    }

    @Test
    void eachIsDrawnAsOftenAsItsWeightAmongAllSays() {
        // One of ten with weight 9: first drawn with probability 9/18.
        var population = new ArrayList<>(population(9));
        population.add(new Candidate("heavy", 1, 9));
        int first = 0;
        int draws = 20_000;
        for (long seed = 0; seed < draws; seed++) {
            first += SampleDraw.draw(population, seed, 1).getFirst().figure().equals("heavy") ? 1 : 0;
        }

        // Four standard errors of a share of one half.
        assertThat(first / (double) draws).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(draws)));
    }

    @Test
    void theChanceIsTheFirstBitsOfTheHashAsWritten() {
        // echo -n '42:ADP-HN-02:D475:2026-04:self-reported' | sha256sum
        assertThat(SampleDraw.chance(42, "ADP-HN-02:D475:2026-04:self-reported"))
                .isEqualTo(((0x9d486b0bf352a95dL >>> 11) + 0.5) / (1L << 53));
    }

    @Test
    void aSampleIsNoLargerThanItsPopulation() {
        assertThatThrownBy(() -> SampleDraw.draw(population(3), 1, 4)).hasMessageContaining("4 from 3");
        assertThatThrownBy(() -> new Candidate("f", 1, 0)).hasMessageContaining("weight");
    }

    private static List<Candidate> population(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Candidate("ADP-HN-02:D" + (100 + i) + ":2026-04:self-reported", 1, 1))
                .toList();
    }
}
