package org.sopan.indicators.intake.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.Spellings;
import org.sopan.indicators.intake.Column;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.RawRow;
import org.sopan.indicators.intake.RowSource;
import org.sopan.indicators.intake.Rule;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Rows of a CSV body: one header line that names the columns in any order, then a row per line.
final class CsvRows implements RowSource {

    private static final List<String> ALLOWED =
            Arrays.stream(Column.values()).map(Column::word).toList();

    private final SentBody body;
    private final CsvCells cells;
    private final List<Column> header;
    private int number;

    CsvRows(SentBody body, IntakeLimits limits) {
        this.body = body;
        this.cells = new CsvCells(body.characters(), limits.maxColumns(), limits.maxFieldChars());
        this.header = readHeader();
    }

    @Override
    public @Nullable RawRow next() {
        var record = cells.next();
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
        return new RawRow(number, cells.recordLine(), given, null, true, defect(record));
    }

    @Override
    public String digest() {
        return body.digest();
    }

    private RawRow.@Nullable Defect defect(List<RawRow.Cell> record) {
        if (record.size() == header.size()) {
            return null;
        }
        return new RawRow.Defect(
                Rule.ROW_LENGTH,
                record.getLast().column(),
                "the row has " + record.size() + " cells and the header has " + header.size(),
                header.size() + " cells");
    }

    private List<Column> readHeader() {
        var names = cells.next();
        if (names == null) {
            throw new Problem(ErrorCode.MALFORMED_BODY, "the CSV body has no header; allowed columns are " + ALLOWED);
        }
        var columns = new ArrayList<Column>();
        var violations = new ArrayList<Violation>();
        for (var name : names) {
            var word = name.text().strip().toLowerCase(Locale.ROOT);
            var column = Column.find(word);
            if (column.isEmpty()) {
                var near = Spellings.nearest(word, ALLOWED).orElse(null);
                violations.add(wrong(name, "column-unknown", "column \"" + word + "\" is not known", near));
            } else if (columns.contains(column.get())) {
                violations.add(wrong(name, "column-twice", "column " + word + " is given twice", null));
            } else {
                columns.add(column.get());
            }
        }
        for (var needed : List.of(Column.AREA, Column.INDICATOR, Column.PERIOD, Column.VALUE)) {
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

    private static Violation wrong(RawRow.Cell name, String code, String detail, @Nullable String suggestion) {
        return new Violation(name.text(), 1, name.column(), code, detail, suggestion);
    }
}
