package org.sopan.kit.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;

/// The transaction that this thread works in.
public final class PresentTransaction {

    private PresentTransaction() {}

    /// Whether there is one.
    public static boolean exists() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
