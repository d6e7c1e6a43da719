package org.sopan.indicators.intake.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/// A sheet to fill in: member areas down, indicators across.
///
/// @param heads of the columns after area, name and period
/// @param lines with a cell for each head
record Template(List<Head> heads, List<Line> lines) {

    private static final List<String> FIXED = List.of("area", "name", "period");
    private static final int WIDTH = 22;

    Template {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /// A column: the code by which it is read, and the wording for people.
    record Head(String code, String wording) {}

    /// An area.
    record Line(String area, String name, String period, List<Cell> cells) {

        Line {
            cells = List.copyOf(cells);
        }
    }

    /// What was told already: a number, or a text, or neither when the cell is still to be filled.
    record Cell(@Nullable BigDecimal number, String text) {

        static final Cell EMPTY = new Cell(null, "");

        String shown() {
            return number == null ? text : number.toPlainString();
        }
    }

    String csv() {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            var header = new ArrayList<>(FIXED);
            heads.forEach(head -> header.add(head.code()));
            printer.printRecord(header);
            for (var line : lines) {
                var cells = new ArrayList<>(List.of(line.area(), line.name(), line.period()));
                line.cells().forEach(cell -> cells.add(cell.shown()));
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a template could not be written", e);
        }
        return text.toString();
    }

    /// The code stands above the wording in each header, so that people know what they fill in.
    byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Sopan", "1.0")) {
            var sheet = workbook.newWorksheet("Figures");
            for (int i = 0; i < FIXED.size(); i++) {
                sheet.value(0, i, FIXED.get(i));
            }
            for (int i = 0; i < heads.size(); i++) {
                int column = FIXED.size() + i;
                sheet.value(0, column, heads.get(i).code() + "\n" + heads.get(i).wording());
                sheet.style(0, column).wrapText(true).set();
                sheet.width(column, WIDTH);
            }
            for (int row = 0; row < lines.size(); row++) {
                var line = lines.get(row);
                sheet.value(row + 1, 0, line.area());
                sheet.value(row + 1, 1, line.name());
                sheet.value(row + 1, 2, line.period());
                for (int i = 0; i < line.cells().size(); i++) {
                    var cell = line.cells().get(i);
                    if (cell.number() != null) {
                        sheet.value(row + 1, FIXED.size() + i, cell.number());
                    } else if (!cell.text().isEmpty()) {
                        sheet.value(row + 1, FIXED.size() + i, cell.text());
                    }
                }
            }
            sheet.freezePane(FIXED.size(), 1);
        } catch (IOException e) {
            throw new UncheckedIOException("a template could not be written", e);
        }
        return bytes.toByteArray();
    }
}
