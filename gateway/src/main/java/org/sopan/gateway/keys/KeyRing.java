package org.sopan.gateway.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The keys in memory. A request never waits for the database: the ring is replaced as a whole every few seconds,
/// and the last one serves for a while when the database is down.
public final class KeyRing {

    private final Clock clock;
    private final LongSupplier nanos;
    private final Duration servesFor;
    private volatile @Nullable Ring ring;

    /// @param clock decides whether a key has expired
    /// @param nanos a time that never jumps; decides how old the ring is
    /// @param servesFor how long a ring serves without being refreshed
    public KeyRing(Clock clock, LongSupplier nanos, Duration servesFor) {
        this.clock = clock;
        this.nanos = nanos;
        this.servesFor = servesFor;
    }

    public void replace(List<ApiKey> keys) {
        var byPrefix = keys.stream().collect(Collectors.toUnmodifiableMap(ApiKey::prefix, Function.identity()));
        ring = new Ring(byPrefix, nanos.getAsLong());
    }

    /// Whether the ring may still be served from.
    public boolean usable() {
        return fresh(ring);
    }

    public Verdict judge(KeyText presented) {
        var now = ring;
        if (now == null || !fresh(now)) {
            return new Verdict.Stale(servesFor);
        }
        var key = now.byPrefix().get(presented.prefix());
        if (key == null || !key.opensWith(presented)) {
            return new Verdict.Unknown();
        }
        if (key.revokedAt().isPresent()) {
            return new Verdict.Revoked(key.id(), key.revokedAt().get());
        }
        var expiry = key.draft().expiresAt();
        if (expiry.isPresent() && !clock.instant().isBefore(expiry.get())) {
            return new Verdict.Expired(key.id(), expiry.get());
        }
        return new Verdict.Accepted(key);
    }

    private boolean fresh(@Nullable Ring ring) {
        return ring != null && nanos.getAsLong() - ring.loadedAtNanos() <= servesFor.toNanos();
    }

    private record Ring(Map<String, ApiKey> byPrefix, long loadedAtNanos) {}
}
