package org.sopan.indicators.intake.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.RawRow;

/// Records of cells, one after the other, whatever file they lie in.
interface Sheet extends AutoCloseable {

    /// The cells of the next record that is not blank, or null at the end.
    @Nullable
    List<RawRow.Cell> next();

    /// Line of the record last read, counted from 1.
    int line();

    /// Whether a cell says itself in which column it stands, so that a record may end with its last cell that holds
    /// something. Elsewhere a record of another length than the header has slipped.
    boolean placed();

    /// SHA-256 of the file, hex; to be asked for after the last record.
    String digest();

    @Override
    void close();
}
