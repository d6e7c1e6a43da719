package org.sopan.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is written by DuckDB is read by Hardwood, which shares no code with it.
class ParquetFormatTest {

    private static final List<Column> COLUMNS = List.of(
            Column.of("area", ValueType.TEXT, "Area"),
            Column.of("rank", ValueType.WHOLE, "Rank"),
            Column.of("score", ValueType.DECIMAL, "Score"),
            Column.of("held", ValueType.TRUTH, "Held"),
            Column.of("day", ValueType.DATE, "Day"),
            Column.of("at", ValueType.INSTANT, "At"));

    private static final Instant AT = Instant.parse("2026-04-30T10:15:30.123456Z");

    @Test
    void everyTypeComesBackAsItWas() throws IOException {
        var rows = List.of(
                Arrays.<Object>asList("Dahod", 1, new BigDecimal("55.10"), true, LocalDate.of(2026, 4, 30), AT),
                Arrays.<Object>asList(
                        "दाहोद, \"east\"\nside", -2L, new BigDecimal("-0.000000000001"), false, null, null),
                Arrays.<Object>asList("", null, null, null, null, null),
                Arrays.<Object>asList("=1+1", null, new BigDecimal("12345678901234567890.5"), null, null, null));

        try (var file = read(new Table("t", COLUMNS, Rows.of(rows)));
                var row = file.rowReader()) {
            row.next();
            assertThat(row.getString("area")).isEqualTo("Dahod");
            assertThat(row.getLong("rank")).isEqualTo(1);
            assertThat(row.getDecimal("score")).isEqualByComparingTo("55.10");
            assertThat(row.getBoolean("held")).isTrue();
            assertThat(row.getDate("day")).isEqualTo("2026-04-30");
            assertThat(row.getTimestamp("at")).isEqualTo(AT);
            row.next();
            assertThat(row.getString("area")).isEqualTo("दाहोद, \"east\"\nside");
            assertThat(row.getLong("rank")).isEqualTo(-2);
            assertThat(row.getDecimal("score")).isEqualByComparingTo("-0.000000000001");
            assertThat(row.isNull("day")).isTrue();
            row.next();
            assertThat(row.isNull("area")).as("empty text is not missing text").isFalse();
            assertThat(row.getString("area")).isEmpty();
            assertThat(row.isNull("score")).isTrue();
            row.next();
            assertThat(row.getString("area")).isEqualTo("=1+1");
            assertThat(row.getDecimal("score")).isEqualByComparingTo("12345678901234567890.5");
            assertThat(row.hasNext()).isFalse();
        }
    }

    @Test
    void manyRowsKeepTheirOrder() throws IOException {
        Rows numbered = target -> {
            for (var i = 0; i < 300_000; i++) {
                target.row("D" + i, i);
            }
        };

        try (var file = read(new Table("t", COLUMNS.subList(0, 2), numbered));
                var row = file.rowReader()) {
            for (var i = 0; i < 300_000; i++) {
                assertThat(row.hasNext()).isTrue();
                row.next();
                assertThat(row.getLong("rank")).isEqualTo(i);
            }
            assertThat(row.hasNext()).isFalse();
        }
    }

    @Test
    void aTableWithoutRowsIsAFileWithColumns() throws IOException {
        try (var file = read(new Table("t", COLUMNS, Rows.of(List.of())));
                var row = file.rowReader()) {
            assertThat(file.getFileSchema().getColumnCount()).isEqualTo(6);
            assertThat(row.hasNext()).isFalse();
        }
    }

    private static ParquetFileReader read(Table table) throws IOException {
        var out = new ByteArrayOutputStream();
        new ParquetFormat("256MB", 1).write(table, TextStyle.SAFE, out);
        return ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(out.toByteArray())));
    }
}
