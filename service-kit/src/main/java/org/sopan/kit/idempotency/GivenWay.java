package org.sopan.kit.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Callable;

/// Does again what the database ended because another transaction stood in its way: a deadlock or a serialization
/// failure. Nothing of it was kept.
final class GivenWay {

    private static final Set<String> STATES = Set.of("40P01", "40001");

    private GivenWay() {}

    /// Within a transaction that was begun outside, once only: that one has ended too.
    static <T> T retried(int attempts, Callable<T> work) throws Exception {
        boolean own = QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.call();
            } catch (Exception e) {
                if (!own || attempt >= attempts || !gaveWay(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean gaveWay(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
            if (each instanceof SQLException refused && STATES.contains(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
