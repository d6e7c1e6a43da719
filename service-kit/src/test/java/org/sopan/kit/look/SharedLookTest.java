package org.sopan.kit.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedLookTest {

    private static final int ASKING = 50;

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void whoAsksWhileALookGoesOnWaitsForTheNextAndSharesIt() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var look = new SharedLook<>(() -> {
            int number = looks.incrementAndGet();
            if (number == 1) {
                begun.countDown();
                await(goOn);
            }
            return number;
        });
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = readers.submit(look::get);
            await(begun);
            var asked = new CountDownLatch(ASKING);
            var others = new ArrayList<Future<Integer>>();
            for (int i = 0; i < ASKING; i++) {
                others.add(readers.submit(() -> {
                    asked.countDown();
                    return look.get();
                }));
            }
            await(asked);
            goOn.countDown();

            assertThat(first.get()).isEqualTo(1);
            for (var other : others) {
                assertThat(other.get()).isGreaterThan(1);
            }
        }
    }

    @Test
    void nobodyIsToldWhatWasThereBeforeTheyAsked() throws Exception {
        var present = new AtomicInteger();
        var look = new SharedLook<>(present::get);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 2000; i++) {
                asked.add(readers.submit(() -> {
                    int written = present.incrementAndGet();
                    return look.get() >= written;
                }));
            }
            for (var each : asked) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    @Test
    void aLookThatFailsFailsAsItDidAndTheNextOneLooksAgain() {
        var look = new SharedLook<>(() -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
            return "there";
        });

        assertThatThrownBy(look::get).isInstanceOf(IllegalStateException.class).hasMessage("away");
        assertThat(look.get()).isEqualTo("there");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
