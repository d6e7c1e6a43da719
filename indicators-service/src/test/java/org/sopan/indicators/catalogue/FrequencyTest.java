package org.sopan.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.contracts.vocabulary.Period;

/// How often figures come, and which periods a calendar has.
class FrequencyTest {

    @ParameterizedTest
    @CsvSource({
        "monthly, 2026-04, true",
        "monthly, 2026-Q1, false",
        "monthly/survey, 2026-04, true",
        "monthly/annual, 2026, true",
        "monthly/annual, FY2026-27, true",
        "quarterly, FY2026-27-Q4, true",
        "annual, 2026, true",
        "yearly, 2026-H1, false",
        "per NAS round, 2026, false",
        "seasonal, 2026-H1, false"
    })
    void anIndicatorsWordingFitsPeriodsOfItsLengths(String wording, String period, boolean fits) {
        var found = Frequency.allOf(wording);

        assertThat(found.stream().anyMatch(each -> each.fits(Period.parse(period))))
                .isEqualTo(fits);
    }

    @Test
    void whatIsNoFrequencyIsIrregular() {
        assertThat(Frequency.allOf("monthly/survey")).containsExactly(Frequency.MONTHLY, Frequency.IRREGULAR);
        assertThat(Frequency.allOf(null)).containsExactly(Frequency.IRREGULAR);
    }

    @Test
    void anUnknownWordIsRefusedWithTheAllowedOnes() {
        assertThatThrownBy(() -> Frequency.parse("fortnightly"))
                .hasMessageContainingAll(
                        "fortnightly", "monthly", "quarterly", "half-yearly", "yearly", "annual", "irregular");
    }

    @ParameterizedTest
    @CsvSource({
        "annual, false, 2025",
        "yearly, true, FY2024-25",
        "half-yearly, true, FY2024-25-H2 FY2025-26-H1",
        "quarterly, true, 2025-Q1 2025-Q2 2025-Q3 2025-Q4",
        "quarterly, false, 2025-Q1 2025-Q2 2025-Q3 2025-Q4",
        "irregular, false, ''"
    })
    void aCalendarHasThePeriodsOfItsFrequency(String frequency, boolean financialYears, String ended) {
        var calendar =
                new ReportingCalendar(Frequency.parse(frequency), financialYears, 1, 15, 5, 20, 0, 25, List.of());

        var found = calendar.ended(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

        assertThat(String.join(" ", found.stream().map(Period::value).toList())).isEqualTo(ended);
    }
}
