package org.sopan.indicators.ledger;

import java.util.List;
import java.util.Optional;

/// Receipts of what was accepted; readable within the transaction that accepts.
public interface Receipts {

    Optional<Receipt> find(String submission);

    /// The line that was signed, as it was kept.
    Optional<String> signature(String submission);

    /// Keeps what was signed, with the transaction that accepts.
    void keep(String submission, String signature);

    /// The first submission whose receipt was kept: every later one has one.
    Optional<String> firstKept();

    /// The newest submissions without a chunk in the log, at most `most`: they changed no figure.
    List<String> withoutChunks(int most);
}
