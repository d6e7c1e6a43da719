package org.sopan.indicators.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.contracts.vocabulary.Period;

class SdmxPeriodsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026",
                "2026-04",
                "2026-Q1",
                "2026-H2",
                "FY2026-27",
                "FY2026-27-Q1",
                "FY2024-25-Q4",
                "FY2024-25-H2"
            })
    void whatIsWrittenIsReadAgain(String period) {
        assertThat(SdmxPeriods.parse(SdmxWords.timePeriod(Period.parse(period))).value())
                .isEqualTo(period);
    }

    @Test
    void aMonthThatIsNoneIsRefused() {
        assertThatThrownBy(() -> SdmxPeriods.parse("2026-13-01/P3M")).hasMessageContaining("01..12");
    }
}
