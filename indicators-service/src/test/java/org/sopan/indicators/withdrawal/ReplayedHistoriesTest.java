package org.sopan.indicators.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.intake.Announcements;
import org.sopan.indicators.intake.Figure;
import org.sopan.indicators.intake.Figures;
import org.sopan.indicators.intake.Mode;
import org.sopan.indicators.intake.Submission;
import org.sopan.indicators.intake.Submissions;
import org.sopan.indicators.ledger.KeepReceipt;
import org.sopan.indicators.observation.Knowledge;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.reach.Reach;

/// "As of an instant" against a naive replay of the same history of pushes and withdrawals. Each seed makes a world of
/// forty figures, each with a history of its own: four thousand histories in all.
@QuarkusTest
class ReplayedHistoriesTest {

    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    private static final IndicatorCode INDICATOR = new IndicatorCode("T-REPLAY");
    private static final ProviderCode PROVIDER = new ProviderCode("direct");
    private static final Period PERIOD = Period.parse("2020");
    private static final AreaCode STATE = new AreaCode("S01");
    private static final int WORLDS = 100;
    private static final int FIGURES = 40;
    private static final int MOST_STEPS = 14;

    @Inject
    Figures figures;

    @Inject
    Submissions submissions;

    @Inject
    Withdrawals withdrawals;

    @Inject
    Observations observations;

    @Inject
    Announcements announcements;

    @Inject
    KeepReceipt keepReceipt;

    static Stream<Arguments> worlds() {
        return LongStream.range(0, WORLDS).mapToObj(seed -> Arguments.argumentSet("seed " + seed, seed));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatWasKnownAtAnyInstantEqualsANaiveReplay(long seed) {
        CurrentReach.forItself(() -> {
            replay(seed);
            return seed;
        });
    }

    private void replay(long seed) {
        var random = new SplittableRandom(seed);
        var dataset = new DatasetCode("t-replay-" + seed);
        var replay = new Replay();
        var instants = new ArrayList<Instant>();
        var expected = new ArrayList<Map<AreaCode, String>>();
        var at = BEGIN;
        for (int step = 0; step < random.nextInt(2, MOST_STEPS + 1); step++) {
            // Two steps at one instant now and then: history must still have an order.
            at = at.plusNanos(1000L * random.nextInt(0, 3)).plusSeconds(step % 4 == 0 ? 1 : random.nextInt(0, 1000));
            var id = "sub_replay-" + seed + "-" + step;
            var standing = replay.standing();
            var victim =
                    standing.isEmpty() || random.nextInt(3) > 0 ? null : standing.get(random.nextInt(standing.size()));
            if (victim == null) {
                var rows = push(random, dataset);
                record(id, rows, at);
                replay.push(id, rows);
            } else {
                withdraw(id, victim, at);
                replay.withdraw(victim);
            }
            if (!instants.isEmpty() && instants.getLast().equals(at)) {
                expected.removeLast();
                instants.removeLast();
            }
            instants.add(at);
            expected.add(replay.allStanding());
        }

        assertThat(knownAt(dataset, null)).isEqualTo(expected.getLast());
        assertThat(knownAt(dataset, BEGIN.minusNanos(1000))).isEmpty();
        for (int i = 1; i < instants.size(); i++) {
            // Revisions of one instant are a microsecond apart, so the moment before the next step has seen all of
            // them.
            if (instants.get(i).isAfter(instants.get(i - 1).plusMillis(1))) {
                assertThat(knownAt(dataset, instants.get(i).minusNanos(1000))).isEqualTo(expected.get(i - 1));
            }
        }
    }

    private static List<Figure> push(SplittableRandom random, DatasetCode dataset) {
        return IntStream.range(0, FIGURES)
                .filter(i -> random.nextInt(3) > 0)
                .mapToObj(i -> {
                    // Few distinct values on purpose: repeats and returns to an earlier value are the interesting case.
                    boolean missing = random.nextInt(6) == 0;
                    return new Figure(
                            i + 1,
                            i + 2,
                            INDICATOR,
                            new AreaCode("D" + (100 + i)),
                            STATE,
                            PERIOD,
                            dataset,
                            missing ? null : BigDecimal.valueOf(random.nextInt(3)),
                            missing ? ObservationState.MISSING : ObservationState.NORMAL);
                })
                .toList();
    }

    private void record(String id, List<Figure> rows, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> {
            figures.stage(id, rows);
            var applied = figures.apply(id, PROVIDER, at);
            figures.discard(id);
            int unchanged = applied.staged() - applied.added() - applied.revised();
            var counts = new Submission.Counts(rows.size(), applied.added(), applied.revised(), unchanged, 0, 0);
            submissions.add(
                    new Submission(id, PROVIDER, "key_replay", Mode.ATOMIC, "0", counts, Map.of(), at), List.of());
            noted(id);
        });
    }

    private void withdraw(String id, String victim, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> {
            var candidate = withdrawals.lock(victim).orElseThrow();
            var fellBack = withdrawals.apply(id, candidate, "test", at);
            withdrawals.add(
                    new Withdrawal(
                            id, victim, PROVIDER, "key_replay", "test", fellBack.figures(), fellBack.restored(), at),
                    "0");
            noted(id);
        });
    }

    /// In the log and with a receipt, as everything that is accepted.
    private void noted(String id) {
        figures.runs(id).forEach(run -> announcements.revised(id, run));
        keepReceipt.keep(id);
    }

    private Map<AreaCode, String> knownAt(DatasetCode dataset, @Nullable Instant at) {
        var selection = new Selection(
                Set.of(INDICATOR), null, null, null, null, dataset, null, Knowledge.asOf(at), Reach.ofTheService());
        var found = new HashMap<AreaCode, String>();
        observations
                .list(selection, null, 100)
                .forEach(each -> found.put(each.key().area(), told(each.value(), each.status())));
        return found;
    }

    private static String told(@Nullable BigDecimal value, ObservationState status) {
        return status.word() + " " + value;
    }

    /// The rule in its plainest form: a push says something of a figure when it differs from what stands;
    /// what stands is what the last push said that was not taken back.
    private static final class Replay {

        private final Map<AreaCode, List<Said>> said = new HashMap<>();
        private final List<String> standing = new ArrayList<>();

        void push(String id, List<Figure> rows) {
            standing.add(id);
            for (var row : rows) {
                var words = told(row.value(), row.status());
                var history = said.computeIfAbsent(row.area(), area -> new ArrayList<>());
                if (history.isEmpty() || !words.equals(now(history))) {
                    history.add(new Said(id, words));
                }
            }
        }

        void withdraw(String id) {
            standing.remove(id);
            said.values()
                    .forEach(history ->
                            history.replaceAll(each -> each.by().equals(id) ? new Said("", each.words()) : each));
        }

        List<String> standing() {
            return standing;
        }

        Map<AreaCode, String> allStanding() {
            var told = new HashMap<AreaCode, String>();
            said.forEach((area, history) -> told.put(area, now(history)));
            return told;
        }

        private static String now(List<Said> history) {
            return history.reversed().stream()
                    .filter(each -> !each.by().isEmpty())
                    .findFirst()
                    .map(Said::words)
                    .orElse(ReplayedHistoriesTest.told(null, ObservationState.WITHDRAWN));
        }
    }

    private record Said(String by, String words) {}
}
