package org.sopan.reference;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The newest [Reference] in memory. It is read again after every commit of the projection in this process, and
/// within `sopan.reference.poll` after one in another. While the database is away the last one stands.
@ApplicationScoped
public class CurrentReference {

    private static final Logger LOG = Logger.getLogger(CurrentReference.class);
    private static final long JOIN_MILLIS = 5_000;

    private final StoredReference stored;
    private final Duration poll;
    private final Semaphore signal = new Semaphore(0);
    private final List<Consumer<Reference>> listeners = new CopyOnWriteArrayList<>();
    private volatile Reference now = Reference.EMPTY;
    private volatile boolean running = true;
    private @Nullable Thread reader;

    CurrentReference(
            StoredReference stored,
            @ConfigProperty(name = "sopan.reference.poll", defaultValue = "PT0.5S") Duration poll) {
        this.stored = stored;
        this.poll = poll;
    }

    /// The newest state; read it once per computation, not once per look-up.
    public Reference now() {
        return now;
    }

    /// Calls back with every newer state, from the reading thread, one at a time; the callback must be quick.
    public void listen(Consumer<Reference> listener) {
        listeners.add(listener);
    }

    /// Reads soon, because something was committed.
    void wake() {
        signal.release();
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        refresh();
        reader = Thread.ofPlatform().name("reference").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        var thread = reader;
        if (thread != null) {
            thread.join(JOIN_MILLIS);
        }
    }

    private void run() {
        while (running) {
            try {
                if (signal.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (running) {
                refresh();
            }
        }
    }

    private void refresh() {
        try {
            if (stored.version() != now.version()) {
                var newer = stored.read();
                now = newer;
                listeners.forEach(listener -> listener.accept(newer));
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("the reference stays at version %d: %s", now.version(), e.getMessage());
        }
    }
}
