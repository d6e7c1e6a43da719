package org.sopan.gateway.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answers kept, at most so many bytes; what was not read for longest goes first.
final class Shelf {

    /// What an entry costs beside its body, roughly: key, headers, the map.
    private static final int OVERHEAD_BYTES = 1_024;

    private final long allowedBytes;
    private final Map<CacheKey, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    Shelf(long allowedBytes) {
        this.allowedBytes = allowedBytes;
    }

    synchronized @Nullable Kept get(CacheKey key) {
        return kept.get(key);
    }

    synchronized void put(CacheKey key, Kept answer) {
        remove(key);
        kept.put(key, answer);
        bytes += cost(answer);
        var oldest = kept.entrySet().iterator();
        while (bytes > allowedBytes && oldest.hasNext()) {
            bytes -= cost(oldest.next().getValue());
            oldest.remove();
        }
    }

    synchronized void remove(CacheKey key) {
        var gone = kept.remove(key);
        if (gone != null) {
            bytes -= cost(gone);
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    private static long cost(Kept answer) {
        return (long) answer.body().length() + OVERHEAD_BYTES;
    }
}
