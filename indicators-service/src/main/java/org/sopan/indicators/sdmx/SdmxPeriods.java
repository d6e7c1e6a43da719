package org.sopan.indicators.sdmx;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;

/// Reads periods as SDMX writes them: `2026`, `2026-A1`, `2026-S1`, `2026-Q1`, `2026-M04`, `2026-04`, and
/// a first day with a length, `2026-04-01/P3M`, which is how parts of a financial year are written. A
/// length that begins on a day on which no period of that length begins is refused, never moved.
public final class SdmxPeriods {

    private static final Pattern RANGE = Pattern.compile("(\\d{4})-(\\d{2})-01/P(1Y|12M|6M|3M|1M)");
    private static final int APRIL = 4;

    private SdmxPeriods() {}

    /// Throws [IllegalArgumentException] as [Period#parse] does.
    public static Period parse(String text) {
        var range = RANGE.matcher(text);
        if (range.matches()) {
            return ofRange(text, Integer.parseInt(range.group(1)), month(range.group(2), text), range.group(3));
        }
        return Period.parse(text.replace("-A1", "").replace("-S", "-H").replace("-M", "-"));
    }

    private static Period ofRange(String text, int year, int month, String length) {
        int first = month < APRIL ? year - 1 : year;
        var financial = "FY%d-%02d".formatted(first, (first + 1) % 100);
        int before = (month + 12 - APRIL) % 12;
        var name = switch (length) {
            case "1M" -> "%d-%02d".formatted(year, month);
            case "3M" -> before % 3 == 0 ? financial + "-Q" + (before / 3 + 1) : null;
            case "6M" -> half(financial, year, month);
            default -> month == APRIL ? financial : month == 1 ? String.valueOf(year) : null;
        };
        if (name == null) {
            throw new IllegalArgumentException(
                    "period \"" + text + "\" is not readable; quarters and half-years begin in"
                            + " January, April, July or October, years in January or April");
        }
        return Period.parse(name);
    }

    private static @Nullable String half(String financial, int year, int month) {
        return switch (month) {
            case 1 -> year + "-H1";
            case 7 -> year + "-H2";
            case 4 -> financial + "-H1";
            case 10 -> financial + "-H2";
            default -> null;
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
