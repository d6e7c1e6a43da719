package org.sopan.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private final Shelf shelf = new Shelf(10_000);

    @Test
    void whatWasNotReadForLongestGoesFirst() {
        shelf.put(key("a"), answer(3_000));
        shelf.put(key("b"), answer(3_000));
        assertThat(shelf.get(key("a"))).isNotNull();

        shelf.put(key("c"), answer(3_000));

        assertThat(shelf.get(key("b"))).isNull();
        assertThat(shelf.get(key("a"))).isNotNull();
        assertThat(shelf.get(key("c"))).isNotNull();
    }

    @Test
    void theShelfNeverHoldsMoreThanItMay() {
        for (var each = 0; each < 1_000; each++) {
            shelf.put(key("k" + each % 50), answer(each * 37 % 5_000));
            assertThat(shelf.bytes()).isLessThanOrEqualTo(10_000);
        }
    }

    @Test
    void aNewAnswerTakesTheOldOnesPlace() {
        shelf.put(key("a"), answer(3_000));
        var once = shelf.bytes();
        shelf.put(key("a"), answer(3_000));

        assertThat(shelf.bytes()).isEqualTo(once);
    }

    private static CacheKey key(String target) {
        return new CacheKey(target, "", "", "");
    }

    private static Kept answer(int bytes) {
        return new Kept(
                MultiMap.caseInsensitiveMultiMap(),
                Buffer.buffer(new byte[bytes]),
                new Freshness(Duration.ofSeconds(1), true),
                0);
    }
}
