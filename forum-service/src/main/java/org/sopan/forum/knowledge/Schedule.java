package org.sopan.forum.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// From when to when, and what the clock on the wall shows there. Start lies before end; longest is [#LONGEST].
public record Schedule(ZoneId zone, Instant start, Instant end) {

    public static final Duration LONGEST = Duration.ofDays(31);

    public Schedule {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "the end " + end.atZone(zone) + " does not lie after the start " + start.atZone(zone));
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("from " + start.atZone(zone) + " to " + end.atZone(zone)
                    + " is longer than the allowed " + LONGEST.toDays() + " days");
        }
    }

    public ZonedDateTime localStart() {
        return start.atZone(zone);
    }

    public ZonedDateTime localEnd() {
        return end.atZone(zone);
    }

    /// Whether the other lies within this one, ends included.
    public boolean covers(Schedule other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }
}
