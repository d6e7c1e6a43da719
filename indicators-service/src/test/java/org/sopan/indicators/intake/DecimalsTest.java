package org.sopan.indicators.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "84.6", "-3", "+3", ".5", "5.", "1e3", "1E-2", "1e400", "007"})
    void plainNumbersAreReadExactlyEverywhere(String text) {
        assertThat(Decimals.read(text, false)).isEqualTo(new Decimals.Reading.Decimal(new BigDecimal(text), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,23,456|123456", "12,345.5|12345.5", "१२.५|12.5", "-1,000|-1000", "٤٢|42"})
    void whatASpreadsheetWritesIsUnderstoodInCsvAloneAndMarked(String text, BigDecimal meant) {
        assertThat(Decimals.read(text, true)).isEqualTo(new Decimals.Reading.Decimal(meant, true));
        assertThat(Decimals.read(text, false)).isEqualTo(new Decimals.Reading.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "0x10",
                "1.2.3",
                "1,2",
                "12%",
                "abc",
                "--1",
                "1e9999",
                "1_000",
                "½",
                ",5",
                "1,,000",
                "0,5"
            })
    void whatIsNoNumberIsNotGuessed(String text) {
        assertThat(Decimals.read(text, true)).isEqualTo(new Decimals.Reading.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(84.6)", "( 84.6 )", "(1,234)"})
    void parenthesesAreNeverTakenForAMinus(String text) {
        assertThat(Decimals.read(text, true)).isEqualTo(new Decimals.Reading.Parenthesised());
        assertThat(Decimals.read(text, false)).isEqualTo(new Decimals.Reading.Parenthesised());
    }
}
