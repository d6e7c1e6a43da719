package org.sopan.indicators.ledger;

import java.util.List;

/// Revisions as they lie in the database, for checking them.
public interface StoredRows {

    /// The rows of a chunk, in order, whatever they hold.
    List<CanonicalRow> of(Leaf leaf);

    /// How many revisions a submission has in all.
    int count(String submission);

    /// Rows of the chunk that are the newest of their figure while the current figure says something else.
    List<Integer> notAsCurrent(Leaf leaf);
}
