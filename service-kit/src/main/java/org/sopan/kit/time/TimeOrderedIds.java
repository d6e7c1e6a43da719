package org.sopan.kit.time;

import java.time.Clock;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.sopan.contracts.vocabulary.Ids;

/// Ids made of a prefix and a UUID version 7 (RFC 9562) without hyphens: `sub_0190f3c2a1b47c3d8e5f6a7b8c9d0e1f`.
///
/// Ids of one process never repeat and sort as text in the order in which they were made, also within a millisecond
/// and when the clock steps back: the 48 bits of time and the 12 bits below them are one counter that only grows.
public final class TimeOrderedIds implements Ids {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BITS = 0x3fff_ffff_ffff_ffffL;

    private final Clock clock;
    private final RandomGenerator random;
    private long last;

    public TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String next(String prefix) {
        long tick = tick();
        long high = (tick >>> COUNTER_BITS) << 16 | VERSION_7 | (tick & 0xfff);
        long low = VARIANT | (random.nextLong() & RANDOM_BITS);
        var hex = HexFormat.of();
        return prefix + '_' + hex.toHexDigits(high) + hex.toHexDigits(low);
    }

    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
