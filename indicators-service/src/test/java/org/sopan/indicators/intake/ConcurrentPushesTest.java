package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;

@QuarkusTest
class ConcurrentPushesTest {

    private static final int ROUNDS = 6;

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void pushesThatOverlapInOppositeOrderAllSucceedAndEveryRevisionIsCountedOnce()
            throws InterruptedException, ExecutionException {
        var keys = new ArrayList<String>();
        for (var line : Packs.text("nfhs/figures/S20.csv").lines().skip(1).toList()) {
            var cells = line.split(",", -1);
            keys.add(cells[0] + "," + cells[1] + "," + cells[2]);
        }
        var reversed = new ArrayList<>(keys);
        Collections.reverse(reversed);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < ROUNDS; round++) {
                var start = new CountDownLatch(1);
                var pushes = new ArrayList<Future<Integer>>();
                for (int i = 0; i < 4; i++) {
                    var value = "," + (round * 4 + i + 1);
                    var order = i % 2 == 0 ? keys : reversed;
                    var rows = order.stream().map(key -> key + value).toArray(String[]::new);
                    pushes.add(threads.submit(() -> {
                        start.await();
                        return Pushes.csv(Pushes.direct(), "", Pushes.rows("t-race", rows))
                                .statusCode();
                    }));
                }
                start.countDown();
                for (var push : pushes) {
                    assertThat(push.get()).isEqualTo(201);
                }
            }
        }
        var figure = keys.getFirst().split(",", -1);
        var history = given().get(
                        "/v1/observations/" + figure[1] + ":" + figure[0] + ":" + figure[2] + ":t-race/revisions")
                .jsonPath();
        assertThat(history.getList("items.revision", Integer.class))
                .hasSize(ROUNDS * 4)
                .isSorted();
        assertThat(history.getList("items.acceptedAt", String.class)).isSorted().doesNotHaveDuplicates();
    }
}
