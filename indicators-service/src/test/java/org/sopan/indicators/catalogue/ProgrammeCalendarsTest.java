package org.sopan.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// Whose calendar holds for whom, and which periods have their days in a stretch of days.
class ProgrammeCalendarsTest {

    private static final AreaCode UTTAR_PRADESH = new AreaCode("S09");

    /// Closes on day 15 and 5 days of grace: January 2012 on 20 February. Freezes on day 20, appeals until day 30.
    private static final ReportingCalendar MONTHLY = calendar(20, 10);

    @ParameterizedTest
    @CsvSource({
        "2012-02-20, 2012-02-20, 2012-01",
        "2012-02-19, 2012-02-19, ''",
        "2012-02-21, 2012-03-19, ''",
        "2012-02-20, 2012-03-20, 2012-01 2012-02",
        "2012-02-21, 2012-02-20, ''",
    })
    void graceEndsInTheStretchWithItsFirstAndItsLastDay(LocalDate from, LocalDate to, String periods) {
        assertThat(words(MONTHLY.graceEnded(from, to))).isEqualTo(periods);
    }

    @Test
    void everyDayThatIsListedIsTheDayThatIsToldOfThePeriod() {
        var from = LocalDate.of(2011, 12, 1);
        var to = LocalDate.of(2013, 2, 28);

        assertThat(MONTHLY.graceEnded(from, to)).hasSize(15).allMatch(within(from, to, MONTHLY::graceEnds));
        assertThat(MONTHLY.frozen(from, to)).hasSize(15).allMatch(within(from, to, MONTHLY::freezes));
        assertThat(MONTHLY.appealsEnded(from, to)).hasSize(14).allMatch(within(from, to, MONTHLY::appealsEnd));
    }

    @Test
    void withoutAppealNoAppealEnds() {
        var without = calendar(20, 0);

        assertThat(words(without.frozen(LocalDate.of(2012, 2, 20), LocalDate.of(2012, 2, 20))))
                .isEqualTo("2012-01");
        assertThat(without.appealsEnded(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31)))
                .isEmpty();
    }

    @Test
    void aStateHoldsItsOwnCalendarAndIndiaThatOfTheOthers() {
        var programme = programme(MONTHLY);

        assertThat(programme.calendars())
                .containsExactly(
                        new Programme.StateCalendar(AreaCode.INDIA, MONTHLY),
                        new Programme.StateCalendar(UTTAR_PRADESH, calendar(25, 0)));
        assertThat(programme.calendarHolder(UTTAR_PRADESH)).isEqualTo(UTTAR_PRADESH);
        assertThat(programme.calendarHolder(new AreaCode("S27"))).isEqualTo(AreaCode.INDIA);
    }

    @Test
    void aProgrammeWithoutACalendarMayHaveOnesOfStates() {
        assertThat(programme(null).calendars())
                .extracting(Programme.StateCalendar::state)
                .containsExactly(UTTAR_PRADESH);
    }

    private static Predicate<Period> within(LocalDate from, LocalDate to, Function<Period, LocalDate> day) {
        return period -> !day.apply(period).isBefore(from) && !day.apply(period).isAfter(to);
    }

    private static String words(List<Period> periods) {
        return String.join(" ", periods.stream().map(Period::value).toList());
    }

    private static ReportingCalendar calendar(int freezes, int appeal) {
        return new ReportingCalendar(Frequency.MONTHLY, false, 1, 15, 5, freezes, appeal, 40, List.of());
    }

    private static Programme programme(@Nullable ReportingCalendar calendar) {
        return new Programme(
                new ProgrammeCode("T-CAL"),
                Map.of("en", "Made up"),
                "tests",
                "none",
                null,
                false,
                false,
                null,
                new DatasetCode("t-cal"),
                calendar,
                List.of(new Programme.StateCalendar(UTTAR_PRADESH, calendar(25, 0))),
                OfficialRules.USUAL,
                List.of(),
                List.of());
    }
}
