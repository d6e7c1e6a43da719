package org.sopan.indicators.intake.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.CodeBook;
import org.sopan.indicators.intake.Column;
import org.sopan.indicators.intake.RawRow;
import org.sopan.indicators.intake.RowSource;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Figures of a sheet with areas down and data points across: every cell below a data point's header is a row.
/// The code map says what other headers mean. An empty cell says nothing, unless the code map gives emptiness a
/// meaning.
final class SheetRows implements RowSource {

    private static final int MAX_VIOLATIONS = 100;

    private final Sheet sheet;
    private final CodeBook book;
    private final Predicate<String> isIndicator;
    private final Sending.Layout layout;
    private final boolean emptyMeansSomething;
    private final List<Head> heads;
    private final Deque<RawRow> ready = new ArrayDeque<>();
    private int number;

    /// A column and, for figures, the data point it is of.
    private record Head(SheetColumn column, String element) {}

    SheetRows(Sheet sheet, CodeBook book, Predicate<String> isIndicator, Sending.Layout layout) {
        this.sheet = sheet;
        this.book = book;
        this.isIndicator = isIndicator;
        this.layout = layout;
        this.emptyMeansSomething = book.status("").isPresent();
        this.heads = readHeader();
    }

    @Override
    public @Nullable RawRow next() {
        while (ready.isEmpty()) {
            var record = sheet.next();
            if (record == null) {
                return null;
            }
            spread(record);
        }
        return ready.poll();
    }

    @Override
    public String digest() {
        return sheet.digest();
    }

    @Override
    public void close() {
        sheet.close();
    }

    private void spread(List<RawRow.Cell> record) {
        if (!sheet.placed() && record.size() != heads.size()) {
            var defect = RawRow.Defect.ofLength(record, heads.size());
            ready.add(new RawRow(++number, sheet.line(), Map.of(), null, true, defect));
            return;
        }
        var common = new EnumMap<Column, RawRow.Cell>(Column.class);
        var area = area(record);
        if (area != null) {
            common.put(Column.AREA, area);
        }
        put(common, Column.PERIOD, first(record, SheetColumn.PERIOD), layout.period());
        put(common, Column.DATASET, first(record, SheetColumn.DATASET), layout.dataset());
        for (int i = 0; i < heads.size(); i++) {
            var head = heads.get(i);
            var cell = i < record.size() ? record.get(i) : new RawRow.Cell("", i + 1);
            if (head.column() == SheetColumn.FIGURES
                    && (emptyMeansSomething || !cell.text().isBlank())) {
                var cells = new EnumMap<>(common);
                cells.put(Column.INDICATOR, new RawRow.Cell(head.element(), cell.column()));
                cells.put(Column.VALUE, cell);
                ready.add(new RawRow(++number, sheet.line(), cells, null, true, null));
            }
        }
    }

    /// The area's code, else its name with those of the areas above it, the smallest first.
    private RawRow.@Nullable Cell area(List<RawRow.Cell> record) {
        var code = first(record, SheetColumn.AREA);
        if (code != null) {
            return code;
        }
        var names = new ArrayList<String>();
        int column = 0;
        for (var level : List.of(SheetColumn.BLOCK, SheetColumn.DISTRICT, SheetColumn.STATE)) {
            var cell = first(record, level);
            if (cell != null) {
                var name = cell.text().strip().replace(',', ' ').replace('/', ' ');
                names.add(names.isEmpty() ? level.name().toLowerCase(Locale.ROOT) + ":" + name : name);
                column = column == 0 ? cell.column() : column;
            }
        }
        return names.isEmpty() ? null : new RawRow.Cell(String.join(", ", names), column);
    }

    private RawRow.@Nullable Cell first(List<RawRow.Cell> record, SheetColumn column) {
        for (int i = 0; i < Math.min(record.size(), heads.size()); i++) {
            if (heads.get(i).column() == column && !record.get(i).text().isBlank()) {
                return record.get(i);
            }
        }
        return null;
    }

    private static void put(
            EnumMap<Column, RawRow.Cell> cells,
            Column column,
            RawRow.@Nullable Cell given,
            @Nullable String otherwise) {
        if (given != null) {
            cells.put(column, given);
        } else if (otherwise != null) {
            cells.put(column, new RawRow.Cell(otherwise, 0));
        }
    }

    private List<Head> readHeader() {
        var titles = sheet.next();
        while (titles != null && sheet.line() < layout.headerLine()) {
            titles = sheet.next();
        }
        if (titles == null) {
            throw new Problem(
                    ErrorCode.MALFORMED_BODY, "the sheet has no line " + layout.headerLine() + " with headers");
        }
        var found = new ArrayList<Head>();
        var violations = new ArrayList<Violation>();
        for (var title : titles) {
            var head = head(title.text());
            if (head == null) {
                violations.add(new Violation(
                        title.text().strip(),
                        sheet.line(),
                        title.column(),
                        "column-unknown",
                        "column \"" + title.text().strip() + "\" is neither an indicator nor in the code map",
                        null));
            }
            found.add(head == null ? new Head(SheetColumn.NAME, "") : head);
        }
        if (!violations.isEmpty() || found.stream().noneMatch(each -> each.column() == SheetColumn.FIGURES)) {
            throw new Problem(
                    ErrorCode.VALIDATION_FAILED,
                    "the header on line " + sheet.line() + " is wrong: " + violations.size()
                            + " columns are not known; allowed are area, state, district, block, period, dataset, name,"
                            + " codes of indicators, and what the provider's code map names",
                    violations.subList(0, Math.min(violations.size(), MAX_VIOLATIONS)));
        }
        return found;
    }

    private @Nullable Head head(String title) {
        var text = title.strip();
        if (text.isEmpty()) {
            return new Head(SheetColumn.NAME, "");
        }
        var column = SheetColumn.find(book.column(text).orElse(text));
        if (column.isPresent()) {
            return new Head(column.get(), "");
        }
        if (book.knowsElement(text) || isIndicator.test(text)) {
            return new Head(SheetColumn.FIGURES, text);
        }
        // A template's header has the code first and the wording below it.
        var first = text.lines().findFirst().orElse("").strip();
        if (book.knowsElement(first)) {
            return new Head(SheetColumn.FIGURES, first);
        }
        var code = text.split("\\s", 2)[0];
        return isIndicator.test(code) ? new Head(SheetColumn.FIGURES, code) : null;
    }
}
