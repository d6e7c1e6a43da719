package org.sopan.rankings.method;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The methods in memory, so that rankings and reads need no database. What another replica stored is seen within
/// `sopan.methods.poll`.
@ApplicationScoped
public class CurrentMethods {

    private static final Logger LOG = Logger.getLogger(CurrentMethods.class);

    private final Methods methods;
    private final Duration poll;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile MethodShelf now = MethodShelf.EMPTY;

    CurrentMethods(Methods methods, @ConfigProperty(name = "sopan.methods.poll", defaultValue = "PT1S") Duration poll) {
        this.methods = methods;
        this.poll = poll;
    }

    public MethodShelf now() {
        return now;
    }

    /// Runs after every change; must be quick.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Reads again when something was stored; while the database is away the last state stands.
    public synchronized void refresh() {
        try {
            if (methods.count() != now.size()) {
                now = new MethodShelf(methods.list());
                listeners.forEach(Runnable::run);
            }
        } catch (RuntimeException e) {
            LOG.warnf("the methods stay as they were read last (%d versions): %s", now.size(), e.getMessage());
        }
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        refresh();
        Thread.ofVirtual().name("methods").start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void follow() {
        try {
            while (!stopped.await(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                refresh();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
