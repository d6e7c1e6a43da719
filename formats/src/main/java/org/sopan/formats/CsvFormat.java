package org.sopan.formats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// CSV after RFC 4180: UTF-8, CRLF, a header of field ids; no value is an empty field, empty text is `""`.
@ApplicationScoped
public class CsvFormat implements TableFormat {

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180;

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    @Override
    public String word() {
        return "csv";
    }

    @Override
    public MediaType mediaType() {
        return new MediaType("text", "csv", "utf-8");
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void write(Table table, TextStyle style, OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (style.byteOrderMark()) {
            text.write('\ufeff');
        }
        var printer = new CSVPrinter(text, RFC_4180);
        for (var column : table.columns()) {
            printer.print(column.id());
        }
        printer.println();
        table.rows().sendTo(cells -> printRow(printer, table, style, cells));
        printer.flush();
    }

    private static void printRow(CSVPrinter printer, Table table, TextStyle style, @Nullable Object[] cells)
            throws IOException {
        Cells.checkWidth(table, cells);
        for (var i = 0; i < cells.length; i++) {
            var column = table.columns().get(i);
            var text = Cells.text(column, cells[i]);
            printer.print(column.type() == ValueType.TEXT && !style.exact() ? guarded(text) : text);
        }
        printer.println();
    }

    private static @Nullable String guarded(@Nullable String text) {
        return text == null || text.isEmpty() || STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
