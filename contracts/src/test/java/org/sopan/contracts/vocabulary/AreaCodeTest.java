package org.sopan.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaCodeTest {

    @ParameterizedTest
    @CsvSource({
        "D3, D003, DISTRICT",
        "d003, D003, DISTRICT",
        "S4, S04, STATE",
        "B351, B0351, BLOCK",
        "B4358, B4358, BLOCK",
        "in, IN, COUNTRY",
    })
    void codesAreReadLenientlyAndWrittenCanonically(String text, String canonical, AreaLevel level) {
        var code = AreaCode.parse(text);

        assertThat(code).hasToString(canonical);
        assertThat(code.level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"''", "D", "X12", "D1234567", "D1a", "Dahod", "D-3"})
    void whatIsNoCodeIsRefusedWithWhatIsAllowed(String text) {
        assertThatThrownBy(() -> AreaCode.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as S27, D445, B4358");
    }
}
