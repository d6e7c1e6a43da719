package org.sopan.indicators.intake.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.RawRow;

/// A CSV body as a sheet.
final class CsvSheet implements Sheet {

    private final SentBody body;
    private final CsvCells cells;

    CsvSheet(SentBody body, int maxColumns, IntakeLimits limits) {
        this.body = body;
        this.cells = new CsvCells(body.characters(), maxColumns, limits.maxFieldChars());
    }

    @Override
    public @Nullable List<RawRow.Cell> next() {
        return cells.next();
    }

    @Override
    public int line() {
        return cells.recordLine();
    }

    @Override
    public boolean placed() {
        return false;
    }

    @Override
    public String digest() {
        return body.digest();
    }

    @Override
    public void close() {}
}
