package org.sopan.kit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Runs a piece of work on a thread of its own, in one instance of the service at a time: only while this
/// process holds an advisory lock, on the very connection through which the work writes. A dead connection
/// therefore ends the right to write together with the lock, and a stopped process loses both after `idle`.
final class LockedLoop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LockedLoop.class);

    /// First half of the advisory locks' keys: "SOPA" in ASCII.
    private static final int LOCK_SPACE = 0x534F5041;

    private static final Duration JOIN = Duration.ofSeconds(10);

    private final String name;
    private final int lock;
    private final Connections connections;
    private final Duration idle;
    private final RelaySettings settings;
    private final Signal wake;
    private final RelayWork work;
    private final Thread thread;
    private final Backoff backoff;
    private volatile boolean stopping;
    private volatile boolean failing;

    @Nullable
    private Connection held;

    LockedLoop(Place place, RelaySettings settings, Signal wake, RelayWork work) {
        this.name = place.name();
        this.lock = place.lock();
        this.connections = place.connections();
        this.idle = place.idle();
        this.settings = settings;
        this.wake = wake;
        this.work = work;
        this.backoff = new Backoff(settings.retryFirst(), settings.retryMost());
        this.thread = Thread.ofPlatform().name("sopan-" + name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Whether the last pass failed; the loop tries again by itself.
    boolean failing() {
        return failing;
    }

    @Override
    public void close() {
        stopping = true;
        wake.raise();
        try {
            if (!thread.join(JOIN)) {
                thread.interrupt();
                thread.join(JOIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            letGo();
        }
    }

    private void step() throws InterruptedException {
        try {
            var connection = holdLock();
            if (connection == null) {
                wake.await(settings.retryMost());
                return;
            }
            var more = work.pass(connection);
            if (failing) {
                LOG.infof("%s works again", name);
            }
            failing = false;
            backoff.succeeded();
            if (!more) {
                wake.await(settings.poll());
            }
        } catch (SQLException | RuntimeException e) {
            report(e);
            letGo();
            pause(backoff.failed());
        }
    }

    private void report(Exception failure) {
        if (backoff.isFresh()) {
            LOG.warnf(failure, "%s failed and tries again until it succeeds", name);
        } else {
            LOG.debugf(failure, "%s failed again", name);
        }
        failing = true;
    }

    /// Signals do not cut a back-off short: a busy service would otherwise hammer a dying broker.
    private void pause(Duration wait) throws InterruptedException {
        long until = System.nanoTime() + wait.toNanos();
        for (long left = wait.toNanos(); left > 0 && !stopping; left = until - System.nanoTime()) {
            wake.await(Duration.ofNanos(left));
        }
    }

    @Nullable
    private Connection holdLock() throws SQLException {
        if (held != null) {
            return held;
        }
        var connection = connections.open();
        try {
            connection.setAutoCommit(false);
            if (lockedBy(connection)) {
                held = connection;
                LOG.infof("%s runs here", name);
            }
            return held;
        } finally {
            if (held == null) {
                connection.close();
            }
        }
    }

    private boolean lockedBy(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = " + idle.toMillis());
            statement.execute("set idle_in_transaction_session_timeout = " + idle.toMillis());
            try (var rows = statement.executeQuery("select pg_try_advisory_lock(" + LOCK_SPACE + ", " + lock + ")")) {
                rows.next();
                return rows.getBoolean(1);
            }
        } finally {
            connection.commit();
        }
    }

    private void letGo() {
        work.reset();
        var connection = held;
        held = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debugf(e, "%s could not close its connection", name);
            }
        }
    }

    /// Where a loop runs: its name, the lock it needs, the connections it uses, and after how much silence the server
    /// takes a connection, and with it the lock, away.
    record Place(String name, int lock, Connections connections, Duration idle) {}
}
