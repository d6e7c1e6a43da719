package org.sopan.gateway.keys;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.sopan.gateway.PrivateFile;

/// Keeps the ring in memory equal to the keys in the database, and makes the first key where there is none.
/// The gateway starts and serves anonymous reads without its database; keys follow as soon as it answers.
@ApplicationScoped
public class KeepKeys {

    private static final Logger LOG = Logger.getLogger(KeepKeys.class);

    private final Keys keys;
    private final IssueKey issueKey;
    private final KeySettings settings;
    private final KeyRing ring;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("key-refresh").daemon().factory());
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private boolean prepared;
    private boolean failing;

    KeepKeys(Keys keys, IssueKey issueKey, KeySettings settings, Clock clock) {
        this.keys = keys;
        this.issueKey = issueKey;
        this.settings = settings;
        this.ring = new KeyRing(clock, System::nanoTime, settings.servesFor());
    }

    void start(@Observes StartupEvent started) {
        tryToRefresh();
        var every = settings.refreshEvery().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::tryToRefresh, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    public KeyRing ring() {
        return ring;
    }

    /// Reads the keys again now, so that a change made here counts from the next request on.
    public void refresh() {
        oneAtATime.lock();
        try {
            if (!prepared) {
                keys.prepare();
                settings.firstKeyFile().ifPresent(this::makeFirstKey);
                prepared = true;
            }
            ring.replace(keys.listUsable());
        } finally {
            oneAtATime.unlock();
        }
    }

    /// A failure is told once, not every few seconds; the timer must survive whatever goes wrong.
    private void tryToRefresh() {
        try {
            refresh();
            if (failing) {
                LOG.info("the keys are read again");
                failing = false;
            }
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.errorf(e, "cannot read the keys; the last ones serve for %s", settings.servesFor());
                failing = true;
            }
        }
    }

    private void makeFirstKey(Path file) {
        if (issueKey.issueFirst(text -> PrivateFile.write(file, text.text() + "\n"))) {
            LOG.infof("made the first admin key and wrote it to %s", file);
        }
    }
}
