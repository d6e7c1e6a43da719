package org.sopan.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "deflate, gzip;q=0.5", "br;q=1.0, *;q=0.1", "*", "gzip ; q=1"})
    void gzipIsTakenWhenItOrEverythingIsNamed(String accepted) {
        assertThat(ContentCodings.takesGzip(accepted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "gzipped"})
    void gzipIsNotTakenWhenItIsRuledOutOrNotNamed(String accepted) {
        assertThat(ContentCodings.takesGzip(accepted)).isFalse();
    }

    @Test
    void whoSaysNothingTakesItPlain() {
        assertThat(ContentCodings.takesGzip(null)).isFalse();
    }
}
