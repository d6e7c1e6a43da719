package org.sopan.indicators.observation;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.sopan.indicators.intake.Figure;
import org.sopan.indicators.intake.Figures;

/// "As of an instant" against a naive replay of the same history.
@QuarkusTest
class AsOfTest {

    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    private static final IndicatorCode INDICATOR = new IndicatorCode("T-ASOF");
    private static final Period PERIOD = Period.parse("2020");
    private static final int HISTORIES = 150;
    private static final int MOST_PUSHES = 8;
    private static final int MOST_AREAS = 4;

    @Inject
    Figures figures;

    @Inject
    Observations observations;

    static Stream<Arguments> histories() {
        return LongStream.range(0, HISTORIES).mapToObj(seed -> Arguments.argumentSet("seed " + seed, seed));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whatWasKnownAtAnyInstantEqualsANaiveReplay(long seed) {
        var random = new SplittableRandom(seed);
        var dataset = new DatasetCode("t-asof-" + seed);
        var known = new HashMap<AreaCode, String>();
        var instants = new ArrayList<Instant>();
        var expected = new ArrayList<Map<AreaCode, String>>();
        var at = BEGIN;
        for (int push = 0; push < random.nextInt(1, MOST_PUSHES + 1); push++) {
            at = at.plusSeconds(random.nextInt(1, 1000));
            var rows = push(random, dataset);
            apply("sub_asof-" + seed + "-" + push, rows, at);
            // Few distinct values on purpose: repeats, withdrawals and returns to an earlier value are the interesting
            // case.
            rows.forEach(row -> known.put(row.area(), told(row.value(), row.status())));
            instants.add(at);
            expected.add(Map.copyOf(known));
        }
        assertThat(knownAt(dataset, BEGIN)).isEmpty();
        for (int i = 0; i < instants.size(); i++) {
            var next = i + 1 < instants.size()
                    ? instants.get(i + 1)
                    : instants.get(i).plusSeconds(1);
            assertThat(knownAt(dataset, instants.get(i))).isEqualTo(expected.get(i));
            assertThat(knownAt(dataset, next.minusNanos(1000))).isEqualTo(expected.get(i));
        }
        assertThat(knownAt(dataset, null)).isEqualTo(expected.getLast());
    }

    private static List<Figure> push(SplittableRandom random, DatasetCode dataset) {
        return IntStream.range(0, MOST_AREAS)
                .filter(i -> random.nextInt(3) > 0)
                .mapToObj(i -> {
                    boolean withdrawn = random.nextInt(5) == 0;
                    return new Figure(
                            i + 1,
                            i + 2,
                            INDICATOR,
                            AreaCode.parse("D00" + (i + 1)),
                            new AreaCode("S01"),
                            PERIOD,
                            dataset,
                            withdrawn ? null : BigDecimal.valueOf(random.nextInt(3)),
                            withdrawn ? ObservationState.WITHDRAWN : ObservationState.NORMAL,
                            null);
                })
                .toList();
    }

    private void apply(String submission, List<Figure> rows, Instant at) {
        figures.stage(submission, rows);
        figures.apply(submission, new ProviderCode("direct"), at);
        figures.discard(submission);
    }

    private Map<AreaCode, String> knownAt(DatasetCode dataset, @Nullable Instant at) {
        var selection = new Selection(Set.of(INDICATOR), null, null, null, null, dataset, null, at);
        var found = new HashMap<AreaCode, String>();
        observations
                .list(selection, null, 100)
                .forEach(each -> found.put(each.key().area(), told(each.value(), each.status())));
        return found;
    }

    private static String told(@Nullable BigDecimal value, ObservationState status) {
        return status.word() + " " + value;
    }
}
