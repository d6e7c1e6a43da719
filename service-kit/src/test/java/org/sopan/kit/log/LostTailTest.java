package org.sopan.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LostTailTest {

    static Stream<Arguments> windows() {
        return Stream.of(
                Arguments.argumentSet("whole", true, List.of(1, 2, 3), 3),
                Arguments.argumentSet("hole", true, List.of(1, 2, 5, 6), 2),
                Arguments.argumentSet("hole, then filled", true, List.of(1, 4, 2, 3, 4), 4),
                Arguments.argumentSet("empty", true, List.of(), 0),
                Arguments.argumentSet("head cut", true, List.of(7, 8), 0),
                Arguments.argumentSet("window into the middle", false, List.of(97, 98, 99), 99),
                Arguments.argumentSet("window, then a hole", false, List.of(97, 101, 102), 97),
                Arguments.argumentSet("window that begins with a passed event", false, List.of(104, 97, 98), 98));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theLastKnownEventIsTheOneBeforeTheFirstHole(boolean fromBeginning, List<Integer> seqs, long known) {
        var places = seqs.stream().map(seq -> new Place("1", seq, seq - 1, 0)).toList();

        assertThat(LostTail.walk(places, fromBeginning).seq()).isEqualTo(known);
    }
}
