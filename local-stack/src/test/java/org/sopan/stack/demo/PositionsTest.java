package org.sopan.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionsTest {

    @Test
    void theHighestNumberOfEachPartitionCounts() {
        var positions = new Positions();

        positions.add("3:121,0:118");
        positions.add("0:90,3:130");

        assertThat(positions).hasToString("0:118,3:130");
    }

    @Test
    void aSubmissionThatChangedNothingAddsNothing() {
        var positions = new Positions();

        positions.add("");

        assertThat(positions.isEmpty()).isTrue();
    }
}
