package org.sopan.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant UNTIL = NOON.plusSeconds(30);

    private final SetClock clock = new SetClock();
    private final ShortMemory<String, String> memory = new ShortMemory<>(clock, 3);

    @Test
    void whatIsKeptIsKnownUntilItsInstant() {
        memory.keep("key", "token", UNTIL);

        assertThat(memory.find("key")).contains("token");
        clock.set(UNTIL.minusNanos(1));
        assertThat(memory.find("key")).contains("token");
        clock.set(UNTIL);
        assertThat(memory.find("key")).isEmpty();
        assertThat(memory.find("another")).isEmpty();
    }

    @Test
    void aClockSetBackForgetsInsteadOfKeepingForEver() {
        memory.keep("key", "token", UNTIL);

        clock.set(NOON.minusSeconds(1));
        assertThat(memory.find("key")).isEmpty();

        clock.set(NOON);
        assertThat(memory.find("key")).isEmpty();
    }

    @Test
    void whatIsKeptAnewReplacesWhatWasKnown() {
        memory.keep("key", "old", UNTIL);
        clock.set(NOON.plusSeconds(20));
        memory.keep("key", "new", UNTIL.plusSeconds(20));
        clock.set(UNTIL);

        assertThat(memory.find("key")).contains("new");
    }

    @Test
    void aFullMemoryBeginsAnew() {
        for (var key : new String[] {"a", "b", "c"}) {
            memory.keep(key, "of " + key, UNTIL);
        }
        assertThat(memory.find("a")).contains("of a");

        memory.keep("d", "of d", UNTIL);

        assertThat(memory.find("a")).isEmpty();
        assertThat(memory.find("d")).contains("of d");
    }

    /// A clock that stands where it is put.
    private static final class SetClock extends Clock {

        private Instant now = NOON;

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
