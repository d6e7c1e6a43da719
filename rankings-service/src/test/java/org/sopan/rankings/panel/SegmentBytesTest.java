package org.sopan.rankings.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ObservationState;

class SegmentBytesTest {

    static Stream<Arguments> segments() {
        return LongStream.range(0, 40).mapToObj(seed -> Arguments.argumentSet("seed " + seed, segment(seed)));
    }

    @ParameterizedTest
    @MethodSource("segments")
    void whatIsWrittenIsReadAgain(Segment segment) {
        assertThat(SegmentBytes.read(SegmentBytes.write(segment))).isEqualTo(segment);
    }

    @Test
    void aDecimalKeepsItsTrailingZerosAndEveryDigit() {
        var cell = cell("D445", new BigDecimal("12345678901234567890.1200"), 1);

        var read = SegmentBytes.read(SegmentBytes.write(Segment.EMPTY.with(List.of(cell))));

        assertThat(read.cells().getFirst().value()).isEqualTo(new BigDecimal("12345678901234567890.1200"));
    }

    @Test
    void bytesOfAnotherLayoutAreRefusedAndNotGuessedAt() {
        assertThatThrownBy(() -> SegmentBytes.read(new byte[] {2, 0, 0}))
                .hasMessage("segment of layout 2; this version reads 1");
    }

    static Cell cell(String area, BigDecimal value, int revision) {
        return new Cell(AreaCode.parse(area), value, ObservationState.NORMAL, "submitted", revision);
    }

    private static Segment segment(long seed) {
        var random = new SplittableRandom(seed);
        var byArea = new TreeMap<AreaCode, Cell>();
        for (int i = random.nextInt(0, 60); i > 0; i--) {
            var area = AreaCode.parse((random.nextBoolean() ? "D" : "B") + random.nextInt(1, 9_000));
            var states = ObservationState.values();
            var state = states[random.nextInt(states.length)];
            var value = new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(-3, 9));
            var review = random.nextInt(5) == 0 ? "published" : "submitted";
            byArea.put(
                    area,
                    new Cell(area, state.carriesValue() ? value : null, state, review, random.nextInt(1, 1 << 20)));
        }
        return new Segment(new ArrayList<>(byArea.values()));
    }
}
