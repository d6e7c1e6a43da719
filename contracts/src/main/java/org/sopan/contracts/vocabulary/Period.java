package org.sopan.contracts.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A reporting period with its first and last day, in canonical spelling.
///
/// | spelling | meaning |
/// |---|---|
/// | `2026-04` | a month |
/// | `2026-Q1` | a calendar quarter |
/// | `2026-H1` | a calendar half-year |
/// | `2026` | a calendar year |
/// | `FY2026-27` | an Indian financial year, April 2026 to March 2027 |
/// | `FY2024-25-Q4` | its fourth quarter, January to March 2025: read as the calendar quarter `2025-Q1`, its one name |
/// | `FY2024-25-H2` | its second half, October 2024 to March 2025 |
///
/// A bare `FY2026` is ambiguous in India (the year beginning or the year ending in 2026) and is refused with both
/// candidates named. Order is by last day, then first day: a coarser period ends with its last finer one.
public record Period(String value, LocalDate start, LocalDate end) implements Comparable<Period> {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern PART = Pattern.compile("(\\d{4})-([QH])(\\d)");
    private static final Pattern FINANCIAL = Pattern.compile("FY(\\d{4})-(\\d{2})(?:-([QH])(\\d))?");
    private static final Pattern BARE_FINANCIAL = Pattern.compile("FY(\\d{4})");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int APRIL = 4;

    /// Reads a period; throws [IllegalArgumentException] with what was found and what is allowed.
    public static Period parse(String text) {
        var trimmed = text.strip();
        var month = MONTH.matcher(trimmed);
        if (month.matches()) {
            return span(trimmed, year(month, trimmed), number(month, 2, 12, trimmed), 1);
        }
        var year = YEAR.matcher(trimmed);
        if (year.matches()) {
            return span(trimmed, year(year, trimmed), 1, 12);
        }
        var part = PART.matcher(trimmed);
        if (part.matches()) {
            return part(trimmed, part, 2, 1);
        }
        var financial = FINANCIAL.matcher(trimmed);
        if (financial.matches()) {
            return financial(trimmed, financial);
        }
        throw unreadable(trimmed);
    }

    @Override
    public int compareTo(Period other) {
        int byEnd = end.compareTo(other.end);
        if (byEnd != 0) {
            return byEnd;
        }
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Period financial(String text, Matcher matcher) {
        int first = year(matcher, text);
        if (Integer.parseInt(matcher.group(2)) != (first + 1) % 100) {
            throw new IllegalArgumentException("period \"" + text + "\": a financial year ends in the year after it "
                    + "begins; did you mean FY%d-%02d?".formatted(first, (first + 1) % 100));
        }
        if (matcher.group(3) == null) {
            return span(text, first, APRIL, 12);
        }
        return "Q".equals(matcher.group(3)) ? calendarQuarter(text, first, matcher) : part(text, matcher, 3, APRIL);
    }

    /// The quarters of both years are the same days; two names would be two figures of one thing.
    private static Period calendarQuarter(String text, int first, Matcher matcher) {
        int quarter = number(matcher, 4, 4, text);
        return parse(quarter == 4 ? (first + 1) + "-Q1" : first + "-Q" + (quarter + 1));
    }

    private static Period part(String text, Matcher matcher, int group, int firstMonth) {
        boolean quarter = "Q".equals(matcher.group(group));
        int months = quarter ? 3 : 6;
        int index = number(matcher, group + 1, quarter ? 4 : 2, text);
        return span(text, year(matcher, text), firstMonth + (index - 1) * months, months);
    }

    private static Period span(String text, int year, int firstMonth, int months) {
        var from = YearMonth.of(year, 1).plusMonths(firstMonth - 1L);
        return new Period(text, from.atDay(1), from.plusMonths(months - 1L).atEndOfMonth());
    }

    private static int year(Matcher matcher, String text) {
        int year = Integer.parseInt(matcher.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "period \"" + text + "\": the year must be within " + FIRST_YEAR + ".." + LAST_YEAR);
        }
        return year;
    }

    private static int number(Matcher matcher, int group, int max, String text) {
        int number = Integer.parseInt(matcher.group(group));
        if (number < 1 || number > max) {
            throw unreadable(text);
        }
        return number;
    }

    private static IllegalArgumentException unreadable(String text) {
        var bare = BARE_FINANCIAL.matcher(text);
        if (bare.matches()) {
            int year = Integer.parseInt(bare.group(1));
            return new IllegalArgumentException("period \"%s\" is ambiguous: write FY%d-%02d or FY%d-%02d"
                    .formatted(text, year - 1, year % 100, year, (year + 1) % 100));
        }
        return new IllegalArgumentException(
                "period \"" + text
                        + "\" is not readable; allowed are 2026-04, 2026-Q1, 2026-H1, 2026, FY2026-27, FY2026-27-Q4, FY2026-27-H2");
    }
}
