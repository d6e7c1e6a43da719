package org.sopan.kit.jobs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps trying for one lease on a thread of its own, three times in its duration.
public final class LeaseKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);

    private final Leases leases;
    private final String name;
    private final String holder;
    private final Duration lasting;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    @Nullable
    private volatile Held held;

    LeaseKeeper(Leases leases, String name, String holder, Duration lasting) {
        this.leases = leases;
        this.name = name;
        this.holder = holder;
        this.lasting = lasting;
        this.thread = Thread.ofPlatform().name("sopan-lease-" + name).start(this::run);
    }

    /// The lease, while it may be believed to be ours. The write itself asks again ([Leases#require]).
    public Optional<Lease> current() {
        var known = held;
        return known != null && System.nanoTime() - known.askedAtNanos() < lasting.toNanos()
                ? Optional.of(known.lease())
                : Optional.empty();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                renew();
            } while (!closed.await(lasting.toMillis() / 3, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        release();
    }

    private void renew() {
        long asked = System.nanoTime();
        try {
            var before = held;
            held = leases.take(name, holder, lasting)
                    .map(lease -> new Held(lease, asked))
                    .orElse(null);
            if ((before == null) != (held == null)) {
                LOG.infof("lease %s is %s here", name, held == null ? "no longer" : "now");
            }
        } catch (SQLException e) {
            LOG.warnf("lease %s could not be asked for: %s", name, e.getMessage());
        }
    }

    private void release() {
        var known = held;
        held = null;
        if (known != null) {
            try {
                leases.release(known.lease());
            } catch (SQLException e) {
                LOG.debugf(e, "lease %s runs out by itself", name);
            }
        }
    }

    /// @param askedAtNanos before the database was asked, so that our end is never later than its
    private record Held(Lease lease, long askedAtNanos) {}
}
