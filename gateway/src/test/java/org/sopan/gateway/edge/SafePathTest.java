package org.sopan.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "*",
                "//",
                "//v1/areas",
                "/v1//areas",
                "/v1/./areas",
                "/v1/../q/health",
                "/..",
                "/v1/..",
                "/v1/%2e%2e/q",
                "/v1/%2E/x",
                "/v1/a%2fb",
                "/v1/a%2Fb",
                "/v1/a%5cb",
                "/v1/a\\b",
                "/v1/a;x=1",
                "/v1/a%3bx",
                "/v1/%252e",
                "/v1/%00",
                "/v1/%0a",
                "/v1/%7f",
                "/v1/%",
                "/v1/%4",
                "/v1/%zz",
                "/v1/é",
                "/v1/a b",
                "/v1/<x>",
                "/v1/a#b",
                "/v1/%-1"
            })
    void aPathThatTwoReadersCouldReadDifferentlyIsRefused(String raw) {
        assertThat(SafePath.of(raw)).isInstanceOf(SafePath.Unsafe.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/v1/areas/D445, /v1/areas/D445",
        "/v1/%61reas/D%34%345, /v1/areas/D445",
        "/v1/a%c3%a9b, /v1/a%C3%A9b",
        "/v1/a%20b, /v1/a%20b",
        "/v1/a:b@c, /v1/a:b@c",
        "/v1/a..b/.c, /v1/a..b/.c",
        "/v1/areas/, /v1/areas/",
        "/.well-known/jwks.json, /.well-known/jwks.json",
    })
    void aSafePathHasOneSpelling(String raw, String path) {
        assertThat(SafePath.of(raw)).isEqualTo(new SafePath.Safe(path));
    }

    @Test
    void aPathLongerThanTheLimitIsRefused() {
        assertThat(SafePath.of("/" + "a".repeat(2_047))).isInstanceOf(SafePath.Safe.class);
        assertThat(SafePath.of("/" + "a".repeat(2_048))).isInstanceOf(SafePath.Unsafe.class);
    }
}
