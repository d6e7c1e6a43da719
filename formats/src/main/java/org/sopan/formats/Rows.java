package org.sopan.formats;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a table, sent one by one and kept nowhere, so that a table may be larger than memory.
///
/// They are asked for while the answer is being written, after the resource method has returned: a source that needs
/// a connection or a transaction opens it inside [#sendTo] and closes it there.
@FunctionalInterface
public interface Rows {

    /// Sends every row in order.
    void sendTo(Target target) throws IOException;

    /// Rows that are in memory already.
    static Rows of(List<? extends List<? extends @Nullable Object>> rows) {
        return target -> {
            for (var row : rows) {
                target.row(row.toArray());
            }
        };
    }

    /// Where rows go.
    @FunctionalInterface
    interface Target {

        /// Takes one row: a cell per column, null where there is no value.
        void row(@Nullable Object... cells) throws IOException;
    }
}
