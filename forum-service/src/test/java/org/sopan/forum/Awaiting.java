package org.sopan.forum;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a condition, with a bound.
public final class Awaiting {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 50_000_000;

    private Awaiting() {}

    public static void until(String what, BooleanSupplier holds) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - start > BOUND.toNanos()) {
                throw new AssertionError("waited " + BOUND + " in vain until " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
