package org.sopan.indicators.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.contracts.vocabulary.Period;

class SdmxPeriodsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-04", "2026-Q1", "2026-H2", "FY2026-27", "FY2024-25-H2"})
    void whatIsWrittenIsReadAgain(String period) {
        assertThat(SdmxPeriods.parse(SdmxWords.timePeriod(Period.parse(period))).value())
                .isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01/P1Y,  2026",
        "2026-01-01/P12M, 2026",
        "2026-04-01/P1Y,  FY2026-27",
        "2026-01-01/P6M,  2026-H1",
        "2026-07-01/P6M,  2026-H2",
        "2026-10-01/P6M,  FY2026-27-H2",
        "2026-01-01/P3M,  2026-Q1",
        "2026-02-01/P1M,  2026-02"
    })
    void aFirstDayAndALengthAreReadExactly(String text, String period) {
        assertThat(SdmxPeriods.parse(text).value()).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-01/P3M", "2026-05-01/P6M", "2026-02-01/P1Y", "2026-07-01/P12M"})
    void aLengthThatBeginsWhereNoPeriodDoesIsRefused(String text) {
        assertThatThrownBy(() -> SdmxPeriods.parse(text)).hasMessageContaining(text + "\" is not readable");
    }

    @Test
    void aMonthThatIsNoneIsRefused() {
        assertThatThrownBy(() -> SdmxPeriods.parse("2026-13-01/P3M")).hasMessageContaining("01..12");
    }
}
