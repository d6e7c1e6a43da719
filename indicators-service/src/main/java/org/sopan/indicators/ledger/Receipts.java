package org.sopan.indicators.ledger;

import java.util.Optional;

/// Receipts of what was accepted; readable within the transaction that accepts.
public interface Receipts {

    Optional<Receipt> find(String submission);
}
