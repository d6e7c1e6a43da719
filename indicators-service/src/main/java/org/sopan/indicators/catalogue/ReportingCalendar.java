package org.sopan.indicators.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sopan.contracts.vocabulary.Period;

/// When a programme's figures are due. Days count from the period's last day: day 1 is the day after it.
///
/// @param frequency how long its periods are; with irregular ones nothing freezes by itself
/// @param financialYears whether its years, halves and quarters are those of financial years, from April on
/// @param graceDays days after the last one on which figures are on time still
/// @param appealDays days after the freeze after which what was corrected in between is frozen too; 0: no appeal
/// @param publishDayAfterEnd the day for which publication is announced; publishing is an act of people (ADR 0075)
/// @param assumed names of fields that are assumptions and not published
public record ReportingCalendar(
        Frequency frequency,
        boolean financialYears,
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

    /// The first day on which figures are taken, where the programme refuses early ones.
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

    /// Periods that ended from one day to another, both inclusive, the oldest first.
    public List<Period> ended(LocalDate from, LocalDate to) {
        var ended = new ArrayList<Period>();
        // A financial year ends in the year after the one it is named by.
        for (int year = from.getYear() - 1; year <= to.getYear(); year++) {
            for (var code : codes(year)) {
                var period = Period.parse(code);
                if (!period.end().isBefore(from) && !period.end().isAfter(to)) {
                    ended.add(period);
                }
            }
        }
        return ended;
    }

    /// Periods whose days of grace ended from one day to another, both inclusive, the oldest first.
    public List<Period> graceEnded(LocalDate from, LocalDate to) {
        return endedBefore(closesDayAfterEnd + graceDays, from, to);
    }

    /// Periods that are frozen from one day to another, both inclusive, the oldest first.
    public List<Period> frozen(LocalDate from, LocalDate to) {
        return endedBefore(freezeDayAfterEnd, from, to);
    }

    /// Periods whose time of appeal ended from one day to another, both inclusive, the oldest first; none without
    /// appeal.
    public List<Period> appealsEnded(LocalDate from, LocalDate to) {
        return appealDays == 0 ? List.of() : endedBefore(freezeDayAfterEnd + appealDays, from, to);
    }

    private List<Period> endedBefore(int days, LocalDate from, LocalDate to) {
        return ended(from.minusDays(days), to.minusDays(days));
    }

    private List<String> codes(int year) {
        var name = financialYears ? "FY%d-%02d".formatted(year, (year + 1) % 100) : String.valueOf(year);
        return switch (frequency) {
            case MONTHLY ->
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> "%d-%02d".formatted(year, month))
                        .toList();
            case QUARTERLY -> List.of(name + "-Q1", name + "-Q2", name + "-Q3", name + "-Q4");
            case HALF_YEARLY -> List.of(name + "-H1", name + "-H2");
            case YEARLY -> List.of(name);
            case IRREGULAR -> List.of();
        };
    }
}
