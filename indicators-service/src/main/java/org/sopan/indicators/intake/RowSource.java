package org.sopan.indicators.intake;

import org.jspecify.annotations.Nullable;

/// Rows as they arrive; reading one never needs more of the body than that row.
public interface RowSource extends AutoCloseable {

    /// The next row, or null at the end. A body that cannot be read any further ends the request where it is
    /// read.
    @Nullable
    RawRow next();

    /// SHA-256 of all bytes of the body, hex; to be asked for after the last row.
    String digest();

    /// Lets go of what the body was put aside in.
    @Override
    default void close() {}
}
