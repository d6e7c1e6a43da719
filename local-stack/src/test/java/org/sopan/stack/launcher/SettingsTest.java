package org.sopan.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopan.stack.PartName;
import org.sopan.stack.process.Lifetime;

class SettingsTest {

    @TempDir
    private Path home;

    @Test
    void portsAreTheUsualOnesUnlessSet() {
        var suite = read("up").suite(Lifetime.DETACHED);

        assertThat(suite.port(PartName.GATEWAY)).isEqualTo(8080);
        assertThat(suite.port(PartName.POSTGRES)).isEqualTo(5433);
    }

    @Test
    void anOptionBeatsTheEnvironment() {
        var arguments = Arguments.parse("up", "--port-gateway", "9001");

        var settings = Settings.read(
                arguments,
                Map.of("SOPAN_HOME", home.toString(), "SOPAN_GATEWAY_PORT", "9002", "SOPAN_FORUM_PORT", "9003"));

        assertThat(settings.number(Setting.port(PartName.GATEWAY))).isEqualTo(9001);
        assertThat(settings.number(Setting.port(PartName.FORUM))).isEqualTo(9003);
    }

    @Test
    void whatWasChosenOnceIsMeantAgainLater() {
        read("up", "--port-gateway", "9001", "--heap-mb-forum", "300").keep();

        var later = read("down");

        assertThat(later.number(Setting.port(PartName.GATEWAY))).isEqualTo(9001);
        assertThat(later.number(Setting.heap(PartName.FORUM))).isEqualTo(300);
        assertThat(later.number(Setting.port(PartName.KAFKA))).isEqualTo(9094);
    }

    @Test
    void aPortThatIsNoneIsRefusedWithWhatIsAllowed() {
        assertThatThrownBy(() -> read("up", "--port-gateway", "80800"))
                .hasMessage("option --port-gateway is \"80800\"; allowed is a number from 1 to 65535");
        assertThatThrownBy(() -> read("up", "--port-gateway", "http"))
                .hasMessage("option --port-gateway is \"http\"; allowed is a number from 1 to 65535");
    }

    @Test
    void variablesReadAsAUserWouldGuess() {
        assertThat(Setting.port(PartName.GATEWAY).variable()).isEqualTo("SOPAN_GATEWAY_PORT");
        assertThat(Setting.heap(PartName.RANKINGS).variable()).isEqualTo("SOPAN_RANKINGS_HEAP_MB");
        assertThat(Setting.MIN_FREE_MEGABYTES.variable()).isEqualTo("SOPAN_MIN_FREE_MB");
    }

    private Settings read(String... words) {
        return Settings.read(Arguments.parse(words), Map.of("SOPAN_HOME", home.toString()));
    }
}
