package org.sopan.indicators.sdmx;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.sopan.contracts.vocabulary.Period;

/// Reads periods as SDMX writes them: `2026`, `2026-A1`, `2026-S1`, `2026-Q1`, `2026-M04`, `2026-04`, and for parts of
/// a
/// financial year a first day and a length, `2026-04-01/P3M`.
public final class SdmxPeriods {

    private static final Pattern RANGE = Pattern.compile("(\\d{4})-(\\d{2})-01/P(1Y|12M|6M|3M|1M)");
    private static final int APRIL = 4;

    private SdmxPeriods() {}

    /// Throws [IllegalArgumentException] as [Period#parse] does.
    public static Period parse(String text) {
        var range = RANGE.matcher(text);
        if (range.matches()) {
            return ofRange(
                    LocalDate.of(Integer.parseInt(range.group(1)), month(range.group(2), text), 1), range.group(3));
        }
        return Period.parse(text.replace("-A1", "").replace("-S", "-H").replace("-M", "-"));
    }

    private static Period ofRange(LocalDate start, String length) {
        int year = start.getMonthValue() < APRIL ? start.getYear() - 1 : start.getYear();
        var name = "FY%d-%02d".formatted(year, (year + 1) % 100);
        int monthOfYear = (start.getMonthValue() + 12 - APRIL) % 12;
        return switch (length) {
            case "1M" -> Period.parse("%d-%02d".formatted(start.getYear(), start.getMonthValue()));
            case "3M" -> Period.parse(name + "-Q" + (monthOfYear / 3 + 1));
            case "6M" -> Period.parse(name + "-H" + (monthOfYear / 6 + 1));
            default -> Period.parse(name);
        };
    }

    private static int month(String text, String range) {
        int month = Integer.parseInt(text);
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("period \"" + range + "\" is not readable; a month is 01..12");
        }
        return month;
    }
}
