package org.sopan.indicators.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sopan.contracts.vocabulary.Period;

/// When a programme's figures are due. Days count from the period's last day: day 1 is the day after it.
///
/// @param frequency `monthly`, `quarterly`, `half-yearly` or `yearly`; another word freezes nothing by itself
/// @param graceDays days after the last one on which figures are on time still
/// @param appealDays days after the freeze after which what was corrected in between is frozen too; 0: no appeal
/// @param assumed names of fields that are assumptions and not published
public record ReportingCalendar(
        String frequency,
        int opensDayAfterEnd,
        int closesDayAfterEnd,
        int graceDays,
        int freezeDayAfterEnd,
        int appealDays,
        int publishDayAfterEnd,
        List<String> assumed) {

    private static final int MONTHS = 12;

    public ReportingCalendar {
        assumed = List.copyOf(assumed);
    }

    public LocalDate opens(Period period) {
        return period.end().plusDays(opensDayAfterEnd);
    }

    /// The last day on which figures are due.
    public LocalDate closes(Period period) {
        return period.end().plusDays(closesDayAfterEnd);
    }

    /// The last day on which figures are on time still; what comes later is late.
    public LocalDate graceEnds(Period period) {
        return closes(period).plusDays(graceDays);
    }

    public LocalDate freezes(Period period) {
        return period.end().plusDays(freezeDayAfterEnd);
    }

    /// The day on which what was corrected after the freeze is frozen.
    public LocalDate appealsEnd(Period period) {
        return freezes(period).plusDays(appealDays);
    }

    public LocalDate publishes(Period period) {
        return period.end().plusDays(publishDayAfterEnd);
    }

    /// Periods that ended from one day to another, both inclusive, the oldest first.
    public List<Period> ended(LocalDate from, LocalDate to) {
        var ended = new ArrayList<Period>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            for (var code : codes(year)) {
                var period = Period.parse(code);
                if (!period.end().isBefore(from) && !period.end().isAfter(to)) {
                    ended.add(period);
                }
            }
        }
        return ended;
    }

    private List<String> codes(int year) {
        var codes = new ArrayList<String>();
        switch (frequency) {
            case "monthly" -> {
                for (int month = 1; month <= MONTHS; month++) {
                    codes.add("%d-%02d".formatted(year, month));
                }
            }
            case "quarterly" -> codes.addAll(List.of(year + "-Q1", year + "-Q2", year + "-Q3", year + "-Q4"));
            case "half-yearly" -> codes.addAll(List.of(year + "-H1", year + "-H2"));
            case "yearly" -> codes.add(String.valueOf(year));
            default -> {}
        }
        return codes;
    }
}
