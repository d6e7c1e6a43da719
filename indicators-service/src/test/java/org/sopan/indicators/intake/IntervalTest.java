package org.sopan.indicators.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    @Test
    void itsStandardErrorIsItsWidthOverTwoQuantiles() {
        assertThat(interval("80.080072", "84").standardError()).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            55.1 | 64.9 | 2.5  | true  | the same
            55.0 | 65.0 | 2.5  | true  | printed as s ± 2 SE
            55   | 65   | 2.4  | true  | rounded to whole numbers
            55.1 | 64.9 | 2.8  | false | a level of 92 %
            55.1 | 64.9 | 4.90 | false | half the width instead
            """, delimiter = '|')
    void itAgreesWithAStandardErrorWithinRoundingAndFivePercent(
            String lower, String upper, String error, boolean agrees, String why) {
        assertThat(interval(lower, upper).agreesWith(new BigDecimal(error)))
                .as(why)
                .isEqualTo(agrees);
    }

    @Test
    void endsThatAreNoIntervalMakeNone() {
        assertThatThrownBy(() -> interval("64.9", "55.1")).hasMessageContaining("64.9 and ciUpper 55.1");
        assertThatThrownBy(() -> interval("60", "60")).hasMessageContaining("no interval");
    }

    private static Interval interval(String lower, String upper) {
        return new Interval(new BigDecimal(lower), new BigDecimal(upper));
    }
}
