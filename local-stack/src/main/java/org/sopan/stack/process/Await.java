package org.sopan.stack.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for a condition, never longer than a bound.
public final class Await {

    private static final long POLL_NANOS = Duration.ofMillis(50).toNanos();

    private Await() {}

    /// Asks every 50 ms; false when `limit` has passed without a yes.
    public static boolean until(Duration limit, BooleanSupplier condition) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }

    /// Asks every 50 ms; empty when `limit` has passed without an answer.
    public static <T> Optional<T> value(Duration limit, Supplier<Optional<T>> question) {
        var answer = new AtomicReference<Optional<T>>(Optional.empty());
        until(limit, () -> {
            answer.set(question.get());
            return answer.get().isPresent();
        });
        return answer.get();
    }
}
