package org.sopan.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sopan.kit.identity.Scope;

class KeyRingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final AtomicLong nanos = new AtomicLong(-5);
    private final KeyRing ring = new KeyRing(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get, TEN_MINUTES);
    private final KeyText text = KeyText.draw(new Random(7));

    @Test
    void aKnownKeyIsAccepted() {
        var key = key(Optional.empty());
        ring.replace(List.of(key));

        assertThat(ring.judge(text)).isEqualTo(new Verdict.Accepted(key));
    }

    @Test
    void anotherSecretUnderAKnownPrefixIsUnknown() {
        ring.replace(List.of(key(Optional.empty())));

        var guessed = new KeyText(text.prefix(), "0".repeat(64));

        assertThat(ring.judge(guessed)).isEqualTo(new Verdict.Unknown());
    }

    @Test
    void aKeyEndsAtItsExpiryAndNotBefore() {
        ring.replace(List.of(key(Optional.of(NOW.plusNanos(1)))));
        assertThat(ring.judge(text)).isInstanceOf(Verdict.Accepted.class);

        ring.replace(List.of(key(Optional.of(NOW))));
        assertThat(ring.judge(text)).isInstanceOf(Verdict.Expired.class);
    }

    @Test
    void aRevokedKeyIsRefusedEvenWhenItHasExpiredToo() {
        ring.replace(List.of(key(Optional.of(NOW.minusSeconds(1))).revoked(NOW, "key_admin")));

        assertThat(ring.judge(text)).isInstanceOf(Verdict.Revoked.class);
    }

    @Test
    void theLastRingServesTenMinutesAndNotLonger() {
        ring.replace(List.of(key(Optional.empty())));

        nanos.addAndGet(TEN_MINUTES.toNanos());
        assertThat(ring.judge(text)).isInstanceOf(Verdict.Accepted.class);

        nanos.addAndGet(1);
        assertThat(ring.judge(text)).isEqualTo(new Verdict.Stale(TEN_MINUTES));
        assertThat(ring.usable()).isFalse();
    }

    @Test
    void beforeTheFirstReadingNothingIsSaidAboutAnyKey() {
        assertThat(ring.judge(text)).isInstanceOf(Verdict.Stale.class);
    }

    private ApiKey key(Optional<Instant> expiry) {
        var draft = new KeyDraft("test", Set.of(Scope.FORUM_WRITE), Set.of(), Optional.empty(), expiry);
        return new ApiKey(
                "key_1", text.prefix(), text.hash(), draft, NOW, "bootstrap", Optional.empty(), Optional.empty());
    }
}
