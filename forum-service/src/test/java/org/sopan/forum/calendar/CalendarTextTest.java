package org.sopan.forum.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarTextTest {

    static Stream<String> titles() {
        return Stream.of(
                "गर्भावस्था में एनीमिया: दाहोद में क्या काम आया, और क्या नहीं – ज़िला कलेक्टर कार्यालय में कार्यशाला",
                "妊娠中の貧血：ダホド県で何が効いて、何が効かなかったのか。担当者が語る知識フォーラムのお知らせです",
                "a".repeat(74) + "é" + "b".repeat(200),
                "👩‍🌾".repeat(40));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void noLineIsLongerThan75OctetsAndUnfoldingGivesBackTheText(String title) {
        var written = new CalendarText().text("SUMMARY", title).toString();

        assertThat(Arrays.stream(written.split("\r\n", -1)))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(CalendarText.MAX_OCTETS));
        assertThat(written.replace("\r\n ", "")).isEqualTo("SUMMARY:" + CalendarText.escaped(title) + "\r\n");
        assertThat(written).as("a code point is never cut").doesNotContain("\uFFFD");
    }

    @Test
    void whatWouldEndALineOrSplitAValueIsEscaped() {
        assertThat(CalendarText.escaped("a,b;c\\d\r\ne\u0007")).isEqualTo("a\\,b\\;c\\\\d\\ne");
    }
}
