package org.sopan.acceptance.faults;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopan.acceptance.RunningSuite;
import org.sopan.acceptance.figures.NfhsFigures;
import org.sopan.acceptance.figures.Positions;
import org.sopan.acceptance.figures.RankingRow;
import org.sopan.acceptance.naive.Figure;
import org.sopan.acceptance.naive.NaiveNfhs;
import org.sopan.stack.PartName;

/// `kill -9` of one part while the states push, then `up` again: every acknowledged figure is there, once, and the
/// ranking is the naive ranking of what was acknowledged.
class KilledPartsTest {

    private static final double EXACT = 1e-9;
    private static final int FILES_BEFORE_THE_KILL = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final RunningSuite SUITE = RunningSuite.fresh("faults");
    private static final Path REPOSITORY = RunningSuite.repository();
    private static final NaiveNfhs NAIVE = new NaiveNfhs(REPOSITORY);

    /// Every test pushes another round, so that revision numbers tell how often a figure was written.
    private static final AtomicInteger ROUNDS = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(PartName.class)
    void nothingAcknowledgedIsLostOrDoubled(PartName victim) {
        var figures = new ShiftedFigures(ROUNDS.getAndIncrement());
        var sender = new StubbornSender(SUITE.admin());

        var pushing = CompletableFuture.runAsync(() -> sender.push(NfhsFigures.files(REPOSITORY), figures));
        await(pushing, sender);
        SUITE.suite().kill(victim);
        SUITE.suite().start(line -> {});
        pushing.join();

        var expected = figures.values(REPOSITORY);
        assertThat(stored(figures.round() + 1)).isEqualTo(expected);
        assertRankedLike(expected, positions(sender));
    }

    private static void await(CompletableFuture<Void> pushing, StubbornSender sender) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (sender.acknowledged() < FILES_BEFORE_THE_KILL && !pushing.isDone() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        assertThat(sender.acknowledged()).isGreaterThanOrEqualTo(FILES_BEFORE_THE_KILL);
    }

    /// Every figure with a value, by `indicator:area:period`; fails when one was not written exactly `revision` times.
    private static Map<String, BigDecimal> stored(int revision) {
        var stored = new TreeMap<String, BigDecimal>();
        var cursor = "";
        do {
            var page = SUITE.admin()
                    .get("/v1/observations?programme=NFHS&limit=1000" + cursor)
                    .expect(200)
                    .json();
            List<Map<String, Object>> items = page.getList("items");
            items.stream().filter(item -> item.get("value") != null).forEach(item -> {
                var key = item.get("indicator") + ":" + item.get("area") + ":" + item.get("period");
                stored.put(key, new BigDecimal(String.valueOf(item.get("value"))).stripTrailingZeros());
                assertThat(item.get("revision")).as(key).isEqualTo(revision);
            });
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return stored;
    }

    private static String positions(StubbornSender sender) {
        var positions = new Positions();
        sender.submissions().forEach(submission -> positions.add(Positions.of(SUITE.admin(), submission)));
        return positions.toString();
    }

    private static void assertRankedLike(Map<String, BigDecimal> values, String positions) {
        var figures = values.entrySet().stream().map(KilledPartsTest::figure).toList();
        var naive = NAIVE.scores(figures, "2020");
        var answer = SUITE.admin().get("/v1/programmes/NFHS/rankings/2020?edition=live&atLeast=" + positions);
        var rows = RankingRow.ranked(answer);
        assertThat(rows).extracting(RankingRow::area).containsExactlyInAnyOrderElementsOf(naive.keySet());
        rows.forEach(row -> assertThat(row.number("score"))
                .as(row.area())
                .isCloseTo(requireNonNull(naive.get(row.area())), within(EXACT)));
    }

    private static Figure figure(Map.Entry<String, BigDecimal> value) {
        var key = value.getKey().split(":", -1);
        return new Figure(key[1], key[0], key[2], value.getValue().doubleValue());
    }
}
