package org.sopan.indicators.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day of an instant where figures are due: in India, whatever the clock of the server.
public final class ReportingDay {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private ReportingDay() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, INDIA);
    }
}
