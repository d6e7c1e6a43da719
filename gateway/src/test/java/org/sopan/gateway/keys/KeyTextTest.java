package org.sopan.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    private final KeyText key = KeyText.draw(new Random(1));

    @Test
    void aDrawnKeyIsReadBackFromItsText() {
        assertThat(KeyText.find(key.text())).contains(key);
    }

    @Test
    void theSecretHas256Bits() {
        assertThat(key.secret()).matches("[0-9a-f]{64}");
    }

    @Test
    void aKeyDoesNotPrintItsSecret() {
        assertThat(key.toString()).contains(key.prefix()).doesNotContain(key.secret());
    }

    @Test
    void theHashIsSha256OfTheWholeText() {
        // printf %s sopan_000000000000_000…0 | sha256sum
        var zeros = new KeyText("000000000000", "0".repeat(64));

        assertThat(zeros.hash()).isEqualTo("446474c3edd60c733a777539b59cc6161f1657e8e0d3bc4fbcfd2ea2ef0c9145");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sopan", "sopan__", "sopan_0_0", "Bearer x", "sopan_00000000000g_00", "sopan_000000000000_"})
    void whatHasNotTheFormOfAKeyIsNone(String text) {
        assertThat(KeyText.find(text)).isEmpty();
    }
}
