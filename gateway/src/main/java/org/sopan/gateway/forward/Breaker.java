package org.sopan.gateway.forward;

import java.time.Duration;

/// Whether an address is worth trying. What counts as a failure is that it is not reached or does not answer in time. A
/// value: each state says what the next may be.
sealed interface Breaker {

    /// Tries go through; `failures` of them in a row have failed.
    record Closed(int failures) implements Breaker {

        @Override
        public Breaker failed(Rules rules, long nowNanos) {
            return failures + 1 >= rules.failuresToOpen()
                    ? new Open(nowNanos + rules.openFor().toNanos())
                    : new Closed(failures + 1);
        }
    }

    /// No try goes through before `untilNanos`; then one does.
    record Open(long untilNanos) implements Breaker {

        @Override
        public Breaker failed(Rules rules, long nowNanos) {
            return new Open(nowNanos + rules.openFor().toNanos());
        }

        @Override
        public boolean lets(long nowNanos) {
            return nowNanos - untilNanos >= 0;
        }

        /// The state while the one try is under way: nobody else tries for another while.
        Open probing(Rules rules, long nowNanos) {
            return new Open(nowNanos + rules.openFor().toNanos());
        }
    }

    Breaker failed(Rules rules, long nowNanos);

    default Breaker succeeded() {
        return new Closed(0);
    }

    default boolean lets(long nowNanos) {
        return true;
    }

    /// When it opens and for how long.
    record Rules(int failuresToOpen, Duration openFor) {}
}
