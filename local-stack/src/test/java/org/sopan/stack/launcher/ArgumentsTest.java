package org.sopan.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void anOptionTakesItsValueFromTheNextWordOrAfterAnEqualsSign() {
        var arguments = Arguments.parse("keys", "create", "--name", "state system", "--provider=s27");

        assertThat(arguments.word(1)).contains("create");
        assertThat(arguments.value("name")).contains("state system");
        assertThat(arguments.value("provider")).contains("s27");
    }

    @Test
    void repeatedAndCommaSeparatedValuesAddUp() {
        var arguments = Arguments.parse("keys", "--scope", "observations:write,rankings:release", "--scope", "act-as");

        assertThat(arguments.values("scope")).containsExactly("observations:write", "rankings:release", "act-as");
    }

    @Test
    void aSwitchTakesNoValue() {
        var arguments = Arguments.parse("up", "--detach", "--port-gateway", "9000");

        assertThat(arguments.has("detach")).isTrue();
        assertThat(arguments.value("port-gateway")).contains("9000");
    }

    @Test
    void aMisspeltOptionIsRefusedWithTheAllowedOnes() {
        var arguments = Arguments.parse("status", "--jsn", "x");

        assertThatThrownBy(() -> arguments.allow(1, Set.of("json")))
                .hasMessage("option --jsn is unknown to \"status\"; allowed are [--json]");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThatThrownBy(() -> Arguments.parse("keys", "create", "--name"))
                .hasMessage("option --name needs a value; see ./sopan help");
    }
}
