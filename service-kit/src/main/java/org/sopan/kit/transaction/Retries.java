package org.sopan.kit.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sopan.kit.problem.Causes;

/// Does a transaction again that ended because another one stood in its way: a deadlock, a serialization failure, or
/// what its statement says is [Contended]. Nothing of it was kept.
@ApplicationScoped
public class Retries {

    /// `deadlock_detected` and `serialization_failure` of PostgreSQL.
    private static final Set<String> STATES = Set.of("40P01", "40001");

    private final int attempts;

    Retries(@ConfigProperty(name = "sopan.transaction.attempts", defaultValue = "8") int attempts) {
        this.attempts = attempts;
    }

    /// What begins a transaction, does its work and ends it.
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /// Within a transaction that was begun outside, once only: that one has ended too.
    public <T, E extends Exception> T run(Work<T, E> transaction) throws E {
        boolean own = !PresentTransaction.exists();
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.run();
            } catch (Exception e) {
                if (!own || attempt >= attempts || !gaveWay(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean gaveWay(Throwable thrown) {
        return Causes.all(thrown)
                .anyMatch(each -> each instanceof Contended
                        || (each instanceof SQLException refused && STATES.contains(refused.getSQLState())));
    }
}
