package org.sopan.forum.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/// A VTIMEZONE (RFC 5545 §3.6.5) that holds for a span of time: every change of the clock in it stands by itself, so
/// nothing has to be guessed from a rule.
public final class TimeZoneText {

    /// Before and after the span, so that a client that looks a little further is not left alone.
    private static final Duration MARGIN = Duration.ofDays(400);

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private TimeZoneText() {}

    public static void write(CalendarText out, ZoneId zone, Instant from, Instant to) {
        var rules = zone.getRules();
        out.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
        var first = from.minus(MARGIN);
        observance(out, rules.isDaylightSavings(first), LONG_AGO, rules.getOffset(first), rules.getOffset(first));
        var change = rules.nextTransition(first);
        while (change != null && change.getInstant().isBefore(to.plus(MARGIN))) {
            observance(
                    out,
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
            change = rules.nextTransition(change.getInstant());
        }
        out.line("END", "VTIMEZONE");
    }

    private static void observance(
            CalendarText out, boolean summer, LocalDateTime begin, ZoneOffset before, ZoneOffset after) {
        var kind = summer ? "DAYLIGHT" : "STANDARD";
        out.line("BEGIN", kind)
                .local("DTSTART", begin)
                .line("TZOFFSETFROM", offset(before))
                .line("TZOFFSETTO", offset(after))
                .line("END", kind);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        return String.format(
                Locale.ROOT, "%s%02d%02d", offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
    }
}
