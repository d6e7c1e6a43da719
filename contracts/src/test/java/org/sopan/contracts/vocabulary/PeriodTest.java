package org.sopan.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04, 2026-04-01, 2026-04-30",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-H2, 2026-07-01, 2026-12-31",
        "2026, 2026-01-01, 2026-12-31",
        "FY2026-27, 2026-04-01, 2027-03-31",
        "FY2024-25-H1, 2024-04-01, 2024-09-30",
        "FY1999-00, 1999-04-01, 2000-03-31",
    })
    void aPeriodKnowsItsFirstAndLastDay(String text, String first, String last) {
        var period = Period.parse(text);

        assertThat(period.start()).hasToString(first);
        assertThat(period.end()).hasToString(last);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"FY2024-25-Q1, 2024-Q2", "FY2024-25-Q2, 2024-Q3", "FY2024-25-Q3, 2024-Q4", "FY2024-25-Q4, 2025-Q1"})
    void aQuarterOfAFinancialYearHasTheNameOfTheCalendarQuarterItIs(String text, String name) {
        assertThat(Period.parse(text)).isEqualTo(Period.parse(name)).hasToString(name);
    }

    @Test
    void aBareFinancialYearIsRefusedWithBothCandidates() {
        assertThatThrownBy(() -> Period.parse("FY2026"))
                .hasMessage("period \"FY2026\" is ambiguous: write FY2025-26 or FY2026-27");
    }

    @ParameterizedTest
    @CsvSource({"2026-13", "2026-Q5", "2026-H3", "2026-00", "26", "FY2026-28", "1899", "2026-4", "''"})
    void whatIsNoPeriodIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }
}
