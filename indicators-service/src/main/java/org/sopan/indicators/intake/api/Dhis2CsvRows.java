package org.sopan.indicators.intake.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.RawRow;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Data values in DHIS2's CSV, columns found by their header.
final class Dhis2CsvRows extends Dhis2Rows {

    private static final List<String> NEEDED = List.of("dataelement", "period", "orgunit", "value");

    private final SentBody body;
    private final CsvCells cells;
    private final List<String> header;
    /// How many cells the first row has, which all others have as well: DHIS2 leaves empty cells at the end out.
    private int width;

    Dhis2CsvRows(SentBody body, boolean takesBack, IntakeLimits limits) {
        super(takesBack);
        this.body = body;
        this.cells = new CsvCells(body.characters(), limits.maxColumns(), limits.maxFieldChars());
        var names = cells.next();
        this.header = names == null
                ? List.of()
                : names.stream()
                        .map(name -> name.text().strip().toLowerCase(Locale.ROOT))
                        .toList();
        var missing = NEEDED.stream().filter(needed -> !header.contains(needed)).toList();
        if (!missing.isEmpty()) {
            throw new Problem(
                    ErrorCode.MALFORMED_BODY,
                    "the CSV header lacks " + String.join(", ", missing) + "; needed are " + String.join(", ", NEEDED));
        }
    }

    @Override
    public @Nullable RawRow next() {
        var record = cells.next();
        if (record == null) {
            return null;
        }
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(record.size(), header.size()); i++) {
            if (concerns(header.get(i))) {
                fields.put(header.get(i), record.get(i).text());
            }
        }
        return row(fields, Map.of(), new Place(cells.recordLine(), 1, true), defect(record));
    }

    private RawRow.@Nullable Defect defect(List<RawRow.Cell> record) {
        if (width == 0) {
            width = Math.min(record.size(), header.size());
        }
        return record.size() == width ? null : RawRow.Defect.ofLength(record, width);
    }

    /// A line says everything of its value; there is nothing beside the lines.
    @Override
    Map<String, String> common() {
        return Map.of();
    }

    @Override
    public String digest() {
        return body.digest();
    }
}
