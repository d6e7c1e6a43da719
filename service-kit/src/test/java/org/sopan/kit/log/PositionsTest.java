package org.sopan.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {

    @Test
    void positionsAreReadAsTheyAreWritten() {
        assertThat(Positions.parse("3:20,0:18")).hasToString("0:18,3:20");
        assertThat(Positions.parse("")).isEqualTo(Positions.NONE).hasToString("");
    }

    @Test
    void aReaderCoversWhatItHasSeenInEveryPartition() {
        var reader = Positions.parse("0:18,3:20");

        assertThat(reader.covers(Positions.parse("0:18"))).isTrue();
        assertThat(reader.covers(Positions.parse("0:17,3:20"))).isTrue();
        assertThat(reader.covers(Positions.parse("0:18,1:1"))).isFalse();
        assertThat(reader.covers(Positions.NONE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", ":1", "0:", "0:1,", "0:1,0:2", "-1:5", "0:-5", "0:99999999999999999999"})
    void whatIsNoPositionIsRefusedWithWhatIsAllowed(String text) {
        assertThatThrownBy(() -> Positions.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("such as 0:18,3:20");
    }
}
