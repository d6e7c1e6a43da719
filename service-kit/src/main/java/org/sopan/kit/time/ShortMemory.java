package org.sopan.kit.time;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What was found out a moment ago, each until its instant: for things that are dear to find out and asked for often.
///
/// When it is full it begins anew. A clock that was set back does not let things live for ever: what was kept at an
/// instant to come is forgotten.
public final class ShortMemory<K, V> {

    private final Clock clock;
    private final int most;
    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

    /// An empty one.
    ///
    /// @param most things that are remembered at once
    public ShortMemory(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    public Optional<V> find(K key) {
        var known = kept.get(key);
        if (known == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (now.isBefore(known.at()) || !now.isBefore(known.until())) {
            kept.remove(key, known);
            return Optional.empty();
        }
        return Optional.of(known.value());
    }

    /// Remembers until an instant, exclusive.
    public void keep(K key, V value, Instant until) {
        if (kept.size() >= most) {
            kept.clear();
        }
        kept.put(key, new Kept<>(value, clock.instant(), until));
    }

    private record Kept<V>(V value, Instant at, Instant until) {}
}
