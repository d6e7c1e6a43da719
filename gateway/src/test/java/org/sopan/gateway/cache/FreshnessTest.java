package org.sopan.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreshnessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public, max-age=30 | 30 | true",
                "Public , Max-Age=\"30\" | 30 | true",
                "public, max-age=30, s-maxage=5 | 5 | true",
                "public | 0 | true",
                "public, no-cache, max-age=30 | 0 | false",
                "public, max-age=30, must-revalidate | 30 | false",
                "public, max-age=nonsense | 0 | true",
                "public, max-age=999999999 | 86400 | true",
            })
    void theServiceSaysHowLongItsAnswerIsFresh(String control, long seconds, boolean staleAllowed) {
        assertThat(Freshness.find(headers("Cache-Control", control)))
                .contains(new Freshness(Duration.ofSeconds(seconds), staleAllowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "max-age=30", "private, max-age=30", "public, no-store", "public, private"})
    void whatIsNotPublicIsNotKept(String control) {
        assertThat(Freshness.find(headers("Cache-Control", control))).isEmpty();
    }

    @Test
    void anAnswerThatVariesWithWhatIsNotInTheKeyIsNotKept() {
        var headers = headers("Cache-Control", "public, max-age=30");

        assertThat(Freshness.find(headers.set("Vary", "Accept-Encoding, accept")))
                .isPresent();
        assertThat(Freshness.find(headers.set("Vary", "Accept, Authorization"))).isEmpty();
        assertThat(Freshness.find(headers.set("Vary", "*"))).isEmpty();
    }

    @Test
    void anAnswerThatSetsACookieIsNotKept() {
        assertThat(Freshness.find(headers("Cache-Control", "public, max-age=30").add("Set-Cookie", "a=b")))
                .isEmpty();
    }

    @Test
    void theAgeItCameWithIsTakenOff() {
        assertThat(Freshness.find(headers("Cache-Control", "public, max-age=30").add("Age", "10")))
                .contains(new Freshness(Duration.ofSeconds(20), true));
    }

    private static MultiMap headers(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
