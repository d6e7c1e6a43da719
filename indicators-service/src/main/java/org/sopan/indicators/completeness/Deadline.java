package org.sopan.indicators.completeness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.ReportingCalendar;
import org.sopan.indicators.catalogue.ReportingDay;

/// Until when figures of a period are asked for. Days are those of India, as in the findings about lateness.
///
/// @param closes last day of the calendar
/// @param graceEnds last day on which what comes is still on time
public record Deadline(LocalDate closes, LocalDate graceEnds) {

    static Deadline of(ReportingCalendar calendar, Period period) {
        return new Deadline(calendar.closes(period), calendar.graceEnds(period));
    }

    boolean met(Instant arrival) {
        return !ReportingDay.of(arrival).isAfter(graceEnds);
    }

    /// Days from the close to an arrival; negative before it.
    int daysAfterClose(Instant arrival) {
        return (int) ChronoUnit.DAYS.between(closes, ReportingDay.of(arrival));
    }
}
