package org.sopan.indicators.ledger;

import java.util.List;

/// Revisions as they lie in the database, for checking them.
public interface StoredRows {

    /// The rows of a chunk, in order, whatever they hold.
    List<CanonicalRow> of(Leaf leaf);

    /// How many revisions a submission has in all.
    int count(String submission);

    /// Rows of the chunk whose figure, as it counts now, is not what the newest revision says.
    List<Integer> notAsCurrent(Leaf leaf);

    /// Figures that count now while no revision says so, at most `most`.
    List<Unfounded> unfounded(int most);

    /// Submissions, real or made up, with more revisions than there are rows in the chunks of the log and those that
    /// wait for their leaf; at most `most`.
    List<Unaccounted> unaccounted(int most);

    /// A figure that nothing founds.
    ///
    /// @param figure its key, as it is written in addresses
    record Unfounded(String figure, int revision, String submission) {}

    /// Revisions that nothing accounts for.
    ///
    /// @param accepted rows of the chunks of this submission
    record Unaccounted(String submission, long stored, long accepted) {}
}
