package org.sopan.indicators.intake.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.Spellings;
import org.sopan.indicators.intake.Column;
import org.sopan.indicators.intake.RawRow;
import org.sopan.indicators.intake.RowSource;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Rows of a CSV body or a workbook: one header line that names the columns in any order, then a row per line.
final class CsvRows implements RowSource {

    private static final List<String> ALLOWED =
            Arrays.stream(Column.values()).map(Column::word).toList();

    private final Sheet sheet;
    private final List<Column> header;
    private int number;

    private CsvRows(Sheet sheet, int headerLine) {
        this.sheet = sheet;
        this.header = readHeader(headerLine);
    }

    static CsvRows of(CsvSheet sheet) {
        return new CsvRows(sheet, 1);
    }

    /// A workbook's rows end with their last cell that holds something.
    static CsvRows ofWorkbook(XlsxSheet sheet, Sending.Layout layout) {
        return new CsvRows(sheet, layout.headerLine());
    }

    @Override
    public @Nullable RawRow next() {
        var record = sheet.next();
        if (record == null) {
            return null;
        }
        number++;
        var given = new EnumMap<Column, RawRow.Cell>(Column.class);
        for (int i = 0; i < Math.min(record.size(), header.size()); i++) {
            if (!record.get(i).text().isBlank()) {
                given.put(header.get(i), record.get(i));
            }
        }
        return new RawRow(number, sheet.line(), given, null, true, defect(record));
    }

    @Override
    public String digest() {
        return sheet.digest();
    }

    @Override
    public void close() {
        sheet.close();
    }

    private RawRow.@Nullable Defect defect(List<RawRow.Cell> record) {
        if (record.size() == header.size() || (sheet.placed() && record.size() < header.size())) {
            return null;
        }
        return RawRow.Defect.ofLength(record, header.size());
    }

    private List<Column> readHeader(int headerLine) {
        var names = sheet.next();
        while (names != null && sheet.line() < headerLine) {
            names = sheet.next();
        }
        if (names == null) {
            throw new Problem(ErrorCode.MALFORMED_BODY, "the CSV body has no header; allowed columns are " + ALLOWED);
        }
        var columns = new ArrayList<Column>();
        var violations = new ArrayList<Violation>();
        for (var name : names) {
            var word = name.text().strip().toLowerCase(Locale.ROOT);
            var column = Column.ofHeader(word);
            if (column.isEmpty()) {
                var near = Spellings.nearest(word, ALLOWED).orElse(null);
                violations.add(wrong(name, "column-unknown", "column \"" + word + "\" is not known", near));
            } else if (columns.contains(column.get())) {
                violations.add(wrong(name, "column-twice", "column " + word + " is given twice", null));
            } else {
                columns.add(column.get());
            }
        }
        for (var needed : needed(columns)) {
            if (!columns.contains(needed)) {
                violations.add(new Violation(
                        needed.word(), 1, null, "column-missing", "column " + needed.word() + " is missing", null));
            }
        }
        if (!violations.isEmpty()) {
            throw new Problem(
                    ErrorCode.VALIDATION_FAILED,
                    "the CSV header is wrong; allowed columns are " + String.join(", ", ALLOWED),
                    violations.subList(0, Math.min(violations.size(), ALLOWED.size() * 2)));
        }
        return columns;
    }

    /// A row gives a value, or both halves of one.
    private static List<Column> needed(List<Column> columns) {
        return columns.contains(Column.NUMERATOR)
                ? List.of(Column.AREA, Column.INDICATOR, Column.PERIOD, Column.DENOMINATOR)
                : List.of(Column.AREA, Column.INDICATOR, Column.PERIOD, Column.VALUE);
    }

    private static Violation wrong(RawRow.Cell name, String code, String detail, @Nullable String suggestion) {
        return new Violation(name.text(), 1, name.column(), code, detail, suggestion);
    }
}
