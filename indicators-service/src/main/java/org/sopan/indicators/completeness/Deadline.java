package org.sopan.indicators.completeness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Programme;

/// Until when figures of a period are asked for. Days are those of UTC, as in the findings about lateness.
///
/// @param closes last day of the calendar
/// @param graceEnds last day on which what comes is still on time
public record Deadline(LocalDate closes, LocalDate graceEnds) {

    static Deadline of(Programme.Calendar calendar, Period period) {
        var closes = period.end().plusDays(calendar.closesDayAfterEnd());
        return new Deadline(closes, closes.plusDays(calendar.graceDays()));
    }

    boolean met(Instant arrival) {
        return !day(arrival).isAfter(graceEnds);
    }

    /// Days from the close to an arrival; negative before it.
    int daysAfterClose(Instant arrival) {
        return (int) ChronoUnit.DAYS.between(closes, day(arrival));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
