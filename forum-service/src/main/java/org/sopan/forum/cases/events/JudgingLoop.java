package org.sopan.forum.cases.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.cases.JudgeReleases;

/// Judges releases soon after they were heard in full, and whatever a crash left behind at the next start. Failures are
/// tried again after `sopan.forum.judging-poll`; nothing is skipped.
@ApplicationScoped
class JudgingLoop {

    private static final Logger LOG = Logger.getLogger(JudgingLoop.class);
    private static final long JOIN_MILLIS = 5_000;

    private final JudgeReleases judge;
    private final Duration poll;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running = true;
    private @Nullable Thread thread;

    JudgingLoop(
            JudgeReleases judge,
            @ConfigProperty(name = "sopan.forum.judging-poll", defaultValue = "PT5S") Duration poll) {
        this.judge = judge;
        this.poll = poll;
    }

    void wake() {
        signal.release();
    }

    void start(@Observes StartupEvent event) {
        wake();
        thread = Thread.ofPlatform().name("judging").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        var worker = thread;
        if (worker != null) {
            worker.join(JOIN_MILLIS);
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
            judgeAll();
        }
    }

    private void judgeAll() {
        try {
            while (running && judge.judgeNext()) {
                LOG.debug("a release was judged");
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "a release could not be judged; trying again within %s", poll);
        }
    }
}
