package org.sopan.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuotasTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final Quotas quotas = new Quotas(new TenSeconds(), nanos::get);

    @Test
    void aBucketGivesItsQuotaAtOnceAndThenRefuses() {
        assertThat(quotas.take("a", 2)).isEqualTo(new Grant.Granted(1, 5));
        assertThat(quotas.take("a", 2)).isEqualTo(new Grant.Granted(0, 10));
        assertThat(quotas.take("a", 2)).isEqualTo(new Grant.UsedUp(5));
    }

    @Test
    void oneTokenFlowsInPerShareOfTheWindow() {
        take(2);
        pass(5);

        assertThat(quotas.take("a", 2)).isEqualTo(new Grant.Granted(0, 10));
        assertThat(quotas.take("a", 2)).isInstanceOf(Grant.UsedUp.class);
    }

    @Test
    void refusalsDoNotPushTheNextTokenAway() {
        take(2);
        pass(3);
        for (var refusal = 0; refusal < 100; refusal++) {
            assertThat(quotas.take("a", 2)).isEqualTo(new Grant.UsedUp(2));
        }
        pass(2);

        assertThat(quotas.take("a", 2)).isInstanceOf(Grant.Granted.class);
    }

    @Test
    void aBucketNeverHoldsMoreThanItsQuota() {
        take(1);
        pass(1_000);

        assertThat(quotas.take("a", 2)).isEqualTo(new Grant.Granted(1, 5));
    }

    @Test
    void callersDoNotShareABucket() {
        take(2);

        assertThat(quotas.take("b", 2)).isInstanceOf(Grant.Granted.class);
    }

    @Test
    void fullBucketsAreForgottenWhenThereAreTooManyAndUsedOnesAreNot() {
        take(2);
        for (var other = 0; other < 50; other++) {
            quotas.take("other " + other, 2);
            pass(1);
        }

        assertThat(quotas.size()).isLessThanOrEqualTo(TenSeconds.MOST);
    }

    private void take(int times) {
        for (var time = 0; time < times; time++) {
            quotas.take("a", 2);
        }
    }

    private void pass(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private record TenSeconds() implements QuotaSettings {

        static final int MOST = 20;

        @Override
        public Duration window() {
            return Duration.ofSeconds(10);
        }

        @Override
        public int perKey() {
            return 2;
        }

        @Override
        public int perAddress() {
            return 2;
        }

        @Override
        public int mostBuckets() {
            return MOST;
        }
    }
}
