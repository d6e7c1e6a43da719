package org.sopan.indicators.intake.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.indicators.intake.RawRow.Cell;
import org.sopan.kit.problem.Problem;

class CsvCellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d", "a,b\n\n\nc,d", "\n\na,\"b\"\nc,d"})
    void everyWayToEndALineGivesTheSameRecords(String text) {
        assertThat(records(text)).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void quotesKeepCommasQuotesAndLineBreaksAndLinesAreStillCounted() {
        var cells = cells("x,\"a,\"\"b\"\"\r\nc\"\ny,z\n");

        var first = cells.next();
        int firstLine = cells.recordLine();
        var second = cells.next();

        assertThat(first).containsExactly(new Cell("x", 1), new Cell("a,\"b\"\r\nc", 3));
        assertThat(firstLine).isEqualTo(1);
        assertThat(second).containsExactly(new Cell("y", 1), new Cell("z", 3));
        assertThat(cells.recordLine()).isEqualTo(3);
    }

    @Test
    void emptyCellsAndALastLineWithoutAnEndAreRead() {
        assertThat(records("a,,\n,\"\",c")).containsExactly(List.of("a", "", ""), List.of("", "", "c"));
        assertThat(records("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,b"c      | line 1, column 4: a quote stands inside
            a,"b"c     | line 1, column 6: after a closing quote
            a,"b       | never closed
            """)
    void aStrayQuoteIsNamedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> records(text)).isInstanceOf(Problem.class).hasMessageContaining(message);
    }

    @Test
    void boundsAreKept() {
        assertThatThrownBy(() -> records("a\0b")).hasMessageContaining("NUL");
        assertThatThrownBy(() -> records("x".repeat(101))).hasMessageContaining("more than 100 characters");
        assertThatThrownBy(() -> records(",".repeat(10_000_000))).hasMessageContaining("more than 8 cells");
    }

    private static List<List<String>> records(String text) {
        var cells = cells(text);
        var records = new ArrayList<List<String>>();
        for (var record = cells.next(); record != null; record = cells.next()) {
            records.add(record.stream().map(Cell::text).toList());
        }
        return records;
    }

    private static CsvCells cells(String text) {
        return new CsvCells(new StringReader(text), 8, 100);
    }
}
