package org.sopan.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Origin origin =
            new Origin(URI.create("http://127.0.0.1:1"), new Breaker.Rules(3, Duration.ofSeconds(1)));

    @Test
    void anAddressIsTriedUntilItHasFailedThreeTimesInARow() {
        origin.failed(0);
        origin.failed(0);
        assertThat(origin.admits(0)).isTrue();

        origin.failed(0);
        assertThat(origin.admits(0)).isFalse();
    }

    @Test
    void aSuccessBetweenFailuresStartsTheCountAnew() {
        origin.failed(0);
        origin.failed(0);
        origin.succeeded();
        origin.failed(0);
        origin.failed(0);

        assertThat(origin.admits(0)).isTrue();
    }

    @Test
    void afterAPauseOneRequestTriesAndTheOthersWaitForIt() {
        open();

        assertThat(origin.admits(SECOND)).isTrue();
        assertThat(origin.admits(SECOND)).isFalse();
    }

    @Test
    void aTryThatFailsKeepsTheAddressAlone() {
        open();
        assertThat(origin.admits(SECOND)).isTrue();
        origin.failed(SECOND);

        assertThat(origin.admits(SECOND + SECOND / 2)).isFalse();
        assertThat(origin.admits(2 * SECOND)).isTrue();
    }

    @Test
    void aTryThatSucceedsLetsAllThrough() {
        open();
        assertThat(origin.admits(SECOND)).isTrue();
        origin.succeeded();

        assertThat(origin.admits(SECOND)).isTrue();
        assertThat(origin.admits(SECOND)).isTrue();
    }

    private void open() {
        origin.failed(0);
        origin.failed(0);
        origin.failed(0);
    }
}
