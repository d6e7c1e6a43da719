package org.sopan.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatsTest {

    private static final List<Column> COLUMNS = List.of(
            Column.of("area", ValueType.TEXT, "Area"),
            Column.of("rank", ValueType.WHOLE, "Rank"),
            Column.of("score", ValueType.DECIMAL, "Score"),
            Column.of("held", ValueType.TRUTH, "Held"),
            Column.of("day", ValueType.DATE, "Day"),
            Column.of("at", ValueType.INSTANT, "At"));

    private static final Table RANKS = new Table(
            "ranks",
            COLUMNS,
            Rows.of(List.of(
                    Arrays.asList("Dahod", 1, new BigDecimal("55.10"), true, LocalDate.of(2026, 4, 30), Instant.EPOCH),
                    Arrays.asList("दाहोद, \"east\"", 2L, 1e-7, null, null, null))));

    @Test
    void csvIsRfc4180WithFieldIdsAsHeader() {
        assertThat(write(new CsvFormat(), RANKS, TextStyle.SAFE))
                .isEqualTo("area,rank,score,held,day,at\r\n"
                        + "Dahod,1,55.10,true,2026-04-30,1970-01-01T00:00:00Z\r\n"
                        + "\"दाहोद, \"\"east\"\"\",2,0.00000010,,,\r\n");
    }

    @Test
    void jsonDescribesItsColumns() {
        assertThat(write(new JsonFormat(), RANKS, TextStyle.SAFE))
                .startsWith("{\"name\":\"ranks\",\"columns\":[{\"id\":\"area\",\"type\":\"text\",\"label\":\"Area\"},")
                .endsWith("\"rows\":[{\"area\":\"Dahod\",\"rank\":1,\"score\":55.10,\"held\":true,"
                        + "\"day\":\"2026-04-30\",\"at\":\"1970-01-01T00:00:00Z\"},"
                        + "{\"area\":\"दाहोद, \\\"east\\\"\",\"rank\":2,\"score\":0.00000010,"
                        + "\"held\":null,\"day\":null,\"at\":null}]}");
    }

    @Test
    void ndjsonIsOneObjectPerLine() {
        assertThat(write(new NdjsonFormat(), RANKS, TextStyle.SAFE).lines())
                .hasSize(2)
                .first()
                .isEqualTo("{\"area\":\"Dahod\",\"rank\":1,\"score\":55.10,\"held\":true,"
                        + "\"day\":\"2026-04-30\",\"at\":\"1970-01-01T00:00:00Z\"}");
    }

    @Test
    void aByteOrderMarkComesOnlyWhenAskedFor() {
        assertThat(write(new CsvFormat(), RANKS, new TextStyle(true, false))).startsWith("\ufeffarea,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1"})
    void textThatASpreadsheetWouldRunIsDisarmedUnlessExactTextIsWanted(String text) {
        var table = new Table("t", List.of(COLUMNS.getFirst()), Rows.of(List.of(List.of(text))));
        var quoted = text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;

        assertThat(write(new CsvFormat(), table, TextStyle.SAFE)).contains("'" + quoted.replaceFirst("^\"", ""));
        assertThat(write(new CsvFormat(), table, new TextStyle(false, true))).doesNotContain("'");
    }

    @Test
    void aNegativeNumberIsNeverTouched() {
        var table = new Table("t", List.of(COLUMNS.get(2)), Rows.of(List.of(List.of(new BigDecimal("-1.5")))));

        assertThat(write(new CsvFormat(), table, TextStyle.SAFE)).isEqualTo("score\r\n-1.5\r\n");
    }

    @Test
    void aCellThatIsNotWhatItsColumnPromisesIsRefused() {
        var table = new Table("t", List.of(COLUMNS.get(1)), Rows.of(List.of(List.of("first"))));

        for (var format : List.of(new CsvFormat(), new JsonFormat(), new NdjsonFormat())) {
            assertThatThrownBy(() -> write(format, table, TextStyle.SAFE))
                    .hasMessage("column rank holds WHOLE; got String first");
        }
    }

    @Test
    void aRowOfTheWrongWidthIsRefused() {
        var table = new Table("t", COLUMNS, Rows.of(List.of(List.of("Dahod"))));

        assertThatThrownBy(() -> write(new CsvFormat(), table, TextStyle.SAFE))
                .hasMessage("a row of table t has 1 cells; it has 6 columns");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertThatThrownBy(() -> new Table("t", List.of(COLUMNS.get(0), COLUMNS.get(0)), Rows.of(List.of())))
                .hasMessage("table t has two columns \"area\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text/csv                                  | csv
                    application/json, text/csv                | json
                    text/csv;q=0.9, application/x-ndjson      | ndjson
                    */*                                       | json
                    text/*                                    | csv
                    */*, application/json;q=0                 | ndjson
                    TEXT/CSV;charset=utf-8;q=1.0              | csv
                    image/png                                 | none
                    application/json;q=nonsense               | none
                    """)
    void acceptIsReadAsRfc9110Says(String accept, String word) {
        var best = Acceptance.best(accept, List.of(new JsonFormat(), new NdjsonFormat(), new CsvFormat()));

        assertThat(best.map(TableFormat::word).orElse("none")).isEqualTo(word);
    }

    private static String write(TableFormat format, Table table, TextStyle style) {
        var out = new ByteArrayOutputStream();
        try {
            format.write(table, style, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
