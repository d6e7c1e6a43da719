package org.sopan.indicators;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Sessions of the service that wait for a lock: how a test knows that a request has come as far as it is held.
public final class WaitingSessions {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and datname = current_database() and usename = current_user""";

    private WaitingSessions() {}

    /// Until so many wait.
    public static void await(int sessions) throws SQLException {
        await(sessions, () -> false);
    }

    /// Until so many wait, or something else has come about.
    public static void await(int sessions, BooleanSupplier otherwise) throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (var looking = CutConnections.connection()) {
            while (waiting(looking) < sessions && !otherwise.getAsBoolean()) {
                if (System.nanoTime() > until) {
                    throw new AssertionError("fewer than " + sessions + " sessions wait for a lock");
                }
            }
        }
    }

    private static int waiting(Connection looking) throws SQLException {
        try (var query = looking.prepareStatement(WAITING);
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
