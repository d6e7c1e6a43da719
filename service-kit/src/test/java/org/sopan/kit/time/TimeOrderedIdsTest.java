package org.sopan.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void anIdIsAPrefixAndAUuidOfVersionSeven() {
        var ids = new TimeOrderedIds(Clock.fixed(NOON, ZoneOffset.UTC), new SplittableRandom(7));

        assertThat(ids.next("sub"))
                .matches("sub_" + Long.toHexString(NOON.toEpochMilli()).replaceFirst("^", "0")
                        + "7[0-9a-f]{3}[89ab][0-9a-f]{15}");
    }

    @Test
    void idsOfOneMillisecondSortInTheOrderTheyWereMade() {
        var ids = new TimeOrderedIds(Clock.fixed(NOON, ZoneOffset.UTC), new SplittableRandom(7));

        var made = Stream.generate(() -> ids.next("sub")).limit(10_000).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    /// Ids taken straight from the clock would go back with it.
    @Test
    void aClockThatStepsBackDoesNotTakeTheOrderWithIt() {
        var clock = new SteppingClock();
        var ids = new TimeOrderedIds(clock, new SplittableRandom(7));
        var before = ids.next("sub");
        clock.now = NOON.minus(Duration.ofHours(1));

        assertThat(ids.next("sub")).isGreaterThan(before);
    }

    private static final class SteppingClock extends Clock {

        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
