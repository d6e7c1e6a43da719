package org.sopan.indicators.intake.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.RawRow;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// A sheet of an XLSX workbook, read row by row from disk. What the workbook inflates to is counted before it
/// is read.
final class XlsxSheet implements Sheet {

    /// What a spreadsheet shows of a number: its binary form has more digits than the person typed.
    private static final MathContext SHOWN = new MathContext(15);

    /// The longest numbers and the largest exponents (of a double) that workbooks hold.
    private static final int MAX_NUMBER = 40;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final Spooled spooled;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final IntakeLimits limits;
    private int line;

    private XlsxSheet(Spooled spooled, ReadableWorkbook workbook, Stream<Row> stream, IntakeLimits limits) {
        this.spooled = spooled;
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.limits = limits;
    }

    /// @param name of the sheet; null for the first
    static XlsxSheet of(SentBody body, @Nullable String name, IntakeLimits limits) {
        var spooled = Spooled.of(body);
        try {
            WorkbookBounds.check(spooled, limits);
            var workbook = new ReadableWorkbook(spooled.file());
            var sheet = name == null
                    ? workbook.getFirstSheet()
                    : workbook.findSheet(name)
                            .orElseThrow(() -> new Problem(
                                    ErrorCode.VALIDATION_FAILED,
                                    "the workbook has no sheet \"" + name + "\"; it has "
                                            + workbook.getSheets()
                                                    .map(each -> each.getName())
                                                    .toList()));
            return new XlsxSheet(spooled, workbook, sheet.openStream(), limits);
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            spooled.close();
            throw broken();
        } catch (RuntimeException e) {
            spooled.close();
            throw e;
        }
    }

    @Override
    public @Nullable List<RawRow.Cell> next() {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                var cells = cells(row);
                if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
                    line = row.getRowNum();
                    return cells;
                }
            }
            return null;
        } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw broken();
        }
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public boolean placed() {
        return true;
    }

    @Override
    public String digest() {
        return spooled.digest();
    }

    @Override
    public void close() {
        try (spooled;
                workbook;
                stream) {
            line = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook stays open", e);
        }
    }

    private List<RawRow.Cell> cells(Row row) {
        if (row.getCellCount() > limits.maxSheetColumns()) {
            throw new Problem(
                    ErrorCode.MALFORMED_BODY,
                    "row " + row.getRowNum() + " has " + row.getCellCount() + " cells; allowed are "
                            + limits.maxSheetColumns());
        }
        var cells = new ArrayList<RawRow.Cell>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            cells.add(new RawRow.Cell(cell == null ? "" : text(cell, row), i + 1));
        }
        return cells;
    }

    private String text(Cell cell, Row row) {
        var raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (raw.length() > limits.maxFieldChars()) {
            throw new Problem(
                    ErrorCode.MALFORMED_BODY,
                    "row " + row.getRowNum() + ": a cell has more than " + limits.maxFieldChars() + " characters");
        }
        return cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA ? number(raw) : raw;
    }

    /// A number as it is shown. What is none stays as it stands, and so does one that no spreadsheet can hold: written
    /// out, 1E999999999 would have a billion digits.
    private static String number(String raw) {
        if (raw.length() > MAX_NUMBER || !NUMBER.matcher(raw).matches()) {
            return raw;
        }
        return new BigDecimal(raw).round(SHOWN).stripTrailingZeros().toPlainString();
    }

    static Problem broken() {
        return new Problem(ErrorCode.MALFORMED_BODY, "the body is not an XLSX workbook, or is damaged");
    }
}
