package org.sopan.indicators.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.sdmx.SdmxPeriods;

/// Reads periods as DHIS2 (`202604`, `2026Q1`, `2026S1`, `2026April`, `2026AprilS1`, `2026AprilQ1`) and SDMX
/// (`2026-M04`, `2026-S1`, `2026-A1`, `2026-04-01/P1Y`) spell them, and as this suite does. In DHIS2
/// `2026April` is the year that begins in April 2026, which India writes FY2026-27.
final class PeriodSpelling {

    private static final Pattern DHIS2_MONTH = Pattern.compile("(\\d{4})(0[1-9]|1[0-2])");
    private static final Pattern DHIS2_QUARTER = Pattern.compile("(\\d{4})Q([1-4])");
    private static final Pattern DHIS2_HALF = Pattern.compile("(\\d{4})S([12])");
    private static final Pattern DHIS2_FINANCIAL = Pattern.compile("(\\d{4})April(?:([SQ])([1-4]))?");
    private static final Pattern SDMX_MONTH = Pattern.compile("(\\d{4})-M(0[1-9]|1[0-2])");
    private static final Pattern SDMX_HALF = Pattern.compile("(\\d{4})-S([12])");
    private static final Pattern SDMX_RANGE = Pattern.compile("\\d{4}-\\d{2}-01/P(1Y|12M|6M|3M|1M)");
    private static final Pattern SDMX_YEAR = Pattern.compile("(\\d{4})-A1");

    private PeriodSpelling() {}

    /// Throws [IllegalArgumentException] as [Period#parse] does.
    static Period parse(String text) {
        var stripped = text.strip();
        return SDMX_RANGE.matcher(stripped).matches() ? SdmxPeriods.parse(stripped) : Period.parse(canonical(stripped));
    }

    private static String canonical(String text) {
        Matcher found = DHIS2_MONTH.matcher(text);
        if (found.matches()) {
            return found.group(1) + "-" + found.group(2);
        }
        found = SDMX_MONTH.matcher(text);
        if (found.matches()) {
            return found.group(1) + "-" + found.group(2);
        }
        found = DHIS2_QUARTER.matcher(text);
        if (found.matches()) {
            return found.group(1) + "-Q" + found.group(2);
        }
        found = DHIS2_HALF.matcher(text);
        if (found.matches()) {
            return found.group(1) + "-H" + found.group(2);
        }
        found = SDMX_HALF.matcher(text);
        if (found.matches()) {
            return found.group(1) + "-H" + found.group(2);
        }
        found = SDMX_YEAR.matcher(text);
        if (found.matches()) {
            return found.group(1);
        }
        found = DHIS2_FINANCIAL.matcher(text);
        return found.matches() ? financial(found) : text;
    }

    private static String financial(Matcher april) {
        int year = Integer.parseInt(april.group(1));
        var name = "FY%d-%02d".formatted(year, (year + 1) % 100);
        if (april.group(2) == null) {
            return name;
        }
        return name + "-" + (april.group(2).equals("S") ? "H" : "Q") + april.group(3);
    }
}
