package org.sopan.indicators.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemarkRoomTest {

    @Test
    void remarksStopAtABoundOfBytesAndAreCountedOn() {
        var remarks = new Remarks(new RemarkRoom.Bounds(1_000, 5_000));

        for (int row = 1; row <= 500; row++) {
            remarks.addRow(List.of(remark(row, "जिला ".repeat(20))));
        }

        assertThat(remarks.kept()).hasSizeBetween(2, 10);
        assertThat(remarks.kept().getFirst().row()).isEqualTo(1);
        assertThat(remarks.byRule()).containsEntry(Rule.AREA_UNKNOWN, 500);
        assertThat(remarks.refusedRows()).isEqualTo(500);
    }

    @Test
    void whatIsJoinedIsBoundedAsAWhole() {
        var few = List.of(remark(1, "x"), remark(2, "x"));

        assertThat(Duplicates.joined(few, few, new RemarkRoom.Bounds(3, 100_000)))
                .hasSize(3);
        assertThat(Duplicates.joined(few, few, new RemarkRoom.Bounds(1_000, 600)))
                .hasSize(2);
    }

    @Test
    void aLongListIsNamedByItsFirstAndTheNumberOfTheOthers() {
        assertThat(Listing.of(List.of("a", "b"))).isEqualTo("a, b");
        assertThat(Listing.of(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")))
                .isEqualTo("1, 2, 3, 4, 5, 6, 7, 8 and 2 more");
    }

    private static Remark remark(int row, String found) {
        return new Remark(Rule.AREA_UNKNOWN, row, row, 1, "area", "is not there", found, "one that is", null);
    }
}
