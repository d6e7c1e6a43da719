package org.sopan.gateway.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A question under way to a service, and those who wait for the same answer.
final class Flight {

    private final List<Consumer<Landing>> waiting = new ArrayList<>();
    private boolean landed;

    /// Joins; returns whether it was not too late.
    synchronized boolean join(Consumer<Landing> waiter) {
        return !landed && waiting.add(waiter);
    }

    void land(Landing landing) {
        List<Consumer<Landing>> all;
        synchronized (this) {
            landed = true;
            all = List.copyOf(waiting);
        }
        all.forEach(waiter -> waiter.accept(landing));
    }
}
