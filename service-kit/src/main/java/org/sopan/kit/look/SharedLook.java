package org.sopan.kit.look;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.transaction.PresentTransaction;

/// Looks at something that changes, once for all who ask at the same time. One look goes on at a time and serves only
/// those who asked before it began, so everybody gets what was there when they asked, or something newer.
///
/// Who looks from within a transaction looks alone: others would be told what may never be committed.
public final class SharedLook<T> {

    private final Supplier<T> look;
    private final ReentrantLock looking = new ReentrantLock();
    private @Nullable CompletableFuture<T> next;

    public SharedLook(Supplier<T> look) {
        this.look = look;
    }

    /// What the look saw. Where it failed, it failed for all whom it served.
    public T get() {
        if (PresentTransaction.exists()) {
            return look.get();
        }
        var place = join();
        if (place.leads()) {
            lookFor(place.answer());
        }
        try {
            return place.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }

    private synchronized Place<T> join() {
        if (next != null) {
            return new Place<>(next, false);
        }
        next = new CompletableFuture<>();
        return new Place<>(next, true);
    }

    private synchronized void begin() {
        next = null;
    }

    private void lookFor(CompletableFuture<T> asked) {
        looking.lock();
        try {
            begin();
            asked.complete(look.get());
        } catch (Throwable failed) {
            asked.completeExceptionally(failed);
        } finally {
            looking.unlock();
        }
    }

    /// Who asks: what they will be told, and whether it is they who look.
    private record Place<T>(CompletableFuture<T> answer, boolean leads) {}
}
