package org.sopan.indicators.intake.api;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.indicators.intake.Column;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.RawRow;
import org.sopan.indicators.intake.RowSource;
import org.sopan.indicators.intake.Rule;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Rows of SDMX-CSV 1.0 and 2.0, ids or `id: label`. Dimensions and attributes the suite has no use for are
/// passed over. `ACTION` D takes a figure back; A, I, M and R give one.
final class SdmxCsvRows implements RowSource {

    private static final String ACTION = "ACTION";
    /// `SOURCE` is the dataset as this suite's dataflows call it, so that what is exported can be sent again.
    private static final Map<String, Column> COLUMNS = Map.ofEntries(
            Map.entry("REF_AREA", Column.AREA),
            Map.entry("INDICATOR", Column.INDICATOR),
            Map.entry("TIME_PERIOD", Column.PERIOD),
            Map.entry("OBS_VALUE", Column.VALUE),
            Map.entry("OBS_STATUS", Column.STATUS),
            Map.entry("SOURCE", Column.DATASET),
            Map.entry("DATASET", Column.DATASET),
            Map.entry("COMMENT_OBS", Column.NOTE),
            Map.entry("NUMERATOR", Column.NUMERATOR),
            Map.entry("DENOMINATOR", Column.DENOMINATOR));
    private static final List<String> NEEDED = List.of("REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE");

    /// Code list CL_OBS_STATUS, as far as it says something the suite keeps apart.
    private static final Map<String, ObservationState> STATUSES = Map.ofEntries(
            Map.entry("A", ObservationState.NORMAL),
            Map.entry("B", ObservationState.NORMAL),
            Map.entry("D", ObservationState.NORMAL),
            Map.entry("P", ObservationState.PROVISIONAL),
            Map.entry("E", ObservationState.ESTIMATED),
            Map.entry("I", ObservationState.ESTIMATED),
            Map.entry("F", ObservationState.ESTIMATED),
            Map.entry("U", ObservationState.LOW_RELIABILITY),
            Map.entry("Q", ObservationState.SUPPRESSED),
            Map.entry("M", ObservationState.NOT_APPLICABLE),
            Map.entry("O", ObservationState.MISSING),
            Map.entry("L", ObservationState.MISSING));

    private final SentBody body;
    private final CsvCells cells;
    private final List<String> header;
    private int number;

    SdmxCsvRows(SentBody body, IntakeLimits limits) {
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
        var action = "A";
        for (int i = 0; i < Math.min(record.size(), header.size()); i++) {
            var cell = record.get(i);
            var column = COLUMNS.get(header.get(i));
            if (header.get(i).equals(ACTION) && !cell.text().isBlank()) {
                action = id(cell.text()).toUpperCase(Locale.ROOT);
            } else if (column != null && !cell.text().isBlank()) {
                given.put(column, understood(column, cell));
            }
        }
        complete(given, action);
        return new RawRow(number, cells.recordLine(), given, null, true, defect(record, action));
    }

    @Override
    public String digest() {
        return body.digest();
    }

    private static RawRow.Cell understood(Column column, RawRow.Cell cell) {
        return switch (column) {
            case AREA, INDICATOR, DATASET -> new RawRow.Cell(id(cell.text()), cell.column());
            case STATUS -> {
                var status = STATUSES.get(id(cell.text()).toUpperCase(Locale.ROOT));
                yield status == null ? cell : new RawRow.Cell(status.word(), cell.column());
            }
            default -> cell;
        };
    }

    private static void complete(EnumMap<Column, RawRow.Cell> given, String action) {
        var value = given.get(Column.VALUE);
        if (value != null && value.text().strip().equals("NaN")) {
            given.remove(Column.VALUE);
        }
        if (action.equals("D")) {
            given.remove(Column.VALUE);
            given.put(Column.STATUS, new RawRow.Cell(ObservationState.WITHDRAWN.word(), 0));
        } else if (!given.containsKey(Column.VALUE)
                && !given.containsKey(Column.STATUS)
                && !given.containsKey(Column.NUMERATOR)) {
            given.put(Column.STATUS, new RawRow.Cell(ObservationState.MISSING.word(), 0));
        }
    }

    private RawRow.@Nullable Defect defect(List<RawRow.Cell> record, String action) {
        if (record.size() != header.size()) {
            return RawRow.Defect.ofLength(record, header.size());
        }
        if (!List.of("A", "D", "I", "M", "R").contains(action)) {
            return new RawRow.Defect(Rule.ROW_UNREADABLE, 0, "action \"" + action + "\" is not known", "A, D, I, M, R");
        }
        return null;
    }

    private static String id(String text) {
        int label = text.indexOf(": ");
        return (label < 0 ? text : text.substring(0, label)).strip();
    }

    private List<String> readHeader() {
        var names = cells.next();
        if (names == null) {
            throw new Problem(ErrorCode.MALFORMED_BODY, "the SDMX-CSV body has no header");
        }
        var ids = new ArrayList<String>();
        names.forEach(name -> ids.add(id(name.text()).toUpperCase(Locale.ROOT)));
        var missing = NEEDED.stream()
                .filter(needed -> !ids.contains(needed))
                .map(needed ->
                        new Violation(needed, 1, null, "column-missing", "column " + needed + " is missing", null))
                .toList();
        if (!missing.isEmpty()) {
            throw new Problem(
                    ErrorCode.VALIDATION_FAILED,
                    "the SDMX-CSV header is wrong; needed are " + String.join(", ", NEEDED),
                    missing);
        }
        return ids;
    }
}
