package org.sopan.forum.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Text HINDI = Text.original("hi", "वज़न दिवस");
    private static final Text ENGLISH = new Text("en", "Weighing day", TextState.HUMAN, 1);
    private static final Text JAPANESE = new Text("ja", "計量の日", TextState.MACHINE, 1);

    @Test
    void aReaderGetsTheFirstWantedLanguageThereIs() {
        assertThat(new Texts(List.of(ENGLISH, HINDI, JAPANESE)).pick(List.of("mr", "ja", "hi")))
                .isEqualTo(JAPANESE);
    }

    @Test
    void theFallbackIsEnglishAndThenTheOriginal() {
        assertThat(new Texts(List.of(HINDI, ENGLISH)).pick(List.of("ja"))).isEqualTo(ENGLISH);
        assertThat(new Texts(List.of(HINDI, JAPANESE)).pick(List.of("mr"))).isEqualTo(HINDI);
    }

    @Test
    void thereIsExactlyOneOriginal() {
        assertThatThrownBy(() -> new Texts(List.of(ENGLISH))).hasMessageContaining("exactly one");
        assertThatThrownBy(() -> new Texts(List.of(HINDI, Text.original("en", "x"))))
                .hasMessageContaining("not 2");
    }
}
