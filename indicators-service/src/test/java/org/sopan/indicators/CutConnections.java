package org.sopan.indicators;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.sopan.testkit.RunningParts;

/// Ends the database connection of a request in the middle of its transaction, as a crash would: the request is held at
/// a row it needs, and the backend that waits for it is terminated.
public final class CutConnections {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private CutConnections() {}

    /// What the request answered whose connection was cut while it waited for rows that the statement locks.
    ///
    /// @param locking a `select … for update` with one parameter
    public static <T> T whileWaitingFor(String locking, String parameter, Callable<T> request)
            throws SQLException, InterruptedException, ExecutionException {
        try (var holder = connection();
                var threads = Executors.newSingleThreadExecutor()) {
            holder.setAutoCommit(false);
            try (var lock = holder.prepareStatement(locking)) {
                lock.setString(1, parameter);
                lock.execute();
            }
            var answer = threads.submit(request);
            terminateWaiter(holder);
            var answered = answer.get();
            holder.rollback();
            return answered;
        }
    }

    /// A connection as the service has them, which reaches everything.
    public static Connection connection() throws SQLException {
        var parts = RunningParts.get();
        var connection =
                DriverManager.getConnection(parts.jdbcUrl("indicators"), "indicators", parts.password("indicators"));
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('sopan.all', 'on', false)");
        }
        return connection;
    }

    private static void terminateWaiter(Connection holder) throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (var statement = holder.prepareStatement("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where pg_backend_pid() = any(pg_blocking_pids(pid))""")) {
            while (System.nanoTime() < until) {
                try (var rows = statement.executeQuery()) {
                    if (rows.next()) {
                        return;
                    }
                }
                // Within a transaction the list of sessions stays as it was first read.
                try (var forget = holder.createStatement()) {
                    forget.execute("select pg_stat_clear_snapshot()");
                }
            }
        }
        throw new AssertionError("nobody waited for the rows that are held");
    }
}
