package org.sopan.engine.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;
import org.sopan.engine.ranking.Rescoring;

/// Computes a ranking many times under other choices and reports how places move. Draw `d` is made from
/// the seed and `d` alone, so the result is the same whatever the number of threads.
public final class VaryMethod {

    /// Above this many ranked areas the matrix of who is ahead of whom is left empty: it grows with their
    /// square.
    public static final int MAX_PAIRED_AREAS = 2000;

    /// Draws times ranked areas: a gigabyte of places.
    public static final int MAX_PLACES = 250_000_000;

    /// Draws go to threads in this many parts, each with room of its own.
    private static final int PARTS = 64;

    private final RobustnessSetup setup;
    private final List<Lens> lenses = new ArrayList<>();
    private final int[] ranked;
    private final DrawnPlaces places;
    private final IntConsumer progress;
    private final AtomicInteger done = new AtomicInteger();

    private VaryMethod(RankingInput input, RobustnessSetup setup, IntConsumer progress) {
        this.setup = setup;
        this.progress = progress;
        lenses.add(Ranking.of(input).lens());
        setup.alternatives()
                .forEach(other -> lenses.add(Ranking.of(input.withMethod(other)).lens()));
        var scores = own().scoresNow(own().root());
        this.ranked = IntStream.range(0, scores.length)
                .filter(area -> !Double.isNaN(scores[area]))
                .toArray();
        if ((long) setup.draws() * ranked.length > MAX_PLACES) {
            throw new IllegalArgumentException("draws: " + setup.draws() + " over " + ranked.length
                    + " areas are more than " + MAX_PLACES + " places");
        }
        this.places = new DrawnPlaces(setup.draws(), ranked.length);
    }

    /// Throws [IllegalArgumentException] when an alternative cannot be computed over the panel of the
    /// input or more than [#MAX_PLACES] places are asked for.
    public static Robustness of(RankingInput input, RobustnessSetup setup) {
        return of(input, setup, done -> {});
    }

    /// The same, telling on the way how many draws are done: from several threads, never fewer than
    /// before by more than the threads there are.
    public static Robustness of(RankingInput input, RobustnessSetup setup, IntConsumer progress) {
        return new VaryMethod(input, setup, progress).run();
    }

    private Robustness run() {
        int parts = Math.min(PARTS, setup.draws());
        IntStream.range(0, parts).parallel().forEach(part -> {
            int from = (int) ((long) setup.draws() * part / parts);
            int until = (int) ((long) setup.draws() * (part + 1) / parts);
            var drawing = new Drawing();
            for (int draw = from; draw < until; draw++) {
                drawing.draw(draw, places.row(draw));
            }
            progress.accept(done.addAndGet(until - from));
        });
        var now = new int[ranked.length];
        new Drawing().places(own(), own().scoresNow(own().root()), now);
        var columns = places.columns(now, setup.top());
        var areas = new ArrayList<AreaRobustness>();
        long shift = 0;
        long shifts = 0;
        for (int r = 0; r < ranked.length; r++) {
            shift += columns[r].shift;
            shifts += columns[r].ranked;
            areas.add(describe(r, now[r], columns[r]));
        }
        areas.sort(Comparator.comparingInt(AreaRobustness::rankNow).thenComparing(AreaRobustness::area));
        return new Robustness(
                areas, setup.draws(), places.failed(), shifts == 0 ? 0 : (double) shift / shifts, ahead());
    }

    private AreaRobustness describe(int r, int now, DrawnPlaces.Column column) {
        return new AreaRobustness(
                own().areaCode(ranked[r]),
                now,
                column.quantile(0.5),
                column.quantile(0.05),
                column.quantile(0.95),
                (double) column.top / setup.draws(),
                column.ranked);
    }

    private Ahead ahead() {
        int n = ranked.length > MAX_PAIRED_AREAS ? 0 : ranked.length;
        var pairs = places.pairs(n);
        return new Ahead(Arrays.stream(ranked, 0, n).mapToObj(own()::areaCode).toList(), pairs[0], pairs[1]);
    }

    private Lens own() {
        return lenses.getFirst();
    }

    /// What one thread needs for its draws, made once and used again.
    private final class Drawing {

        private final @Nullable Rescoring[] rescorings = new Rescoring[lenses.size()];
        private final double[][][] nominal = new double[lenses.size()][][];
        private final int[][][] children = new int[lenses.size()][][];
        private final double[] keys = new double[ranked.length];
        private final double[] sorted = new double[ranked.length];
        private double[] weights = new double[0];

        private void draw(int draw, int[] result) {
            // The stream of a draw is its own: no draw depends on how many came before it.
            var random = new SplittableRandom(setup.seed() * 0x9E3779B97F4A7C15L + draw);
            int which = random.nextInt(lenses.size());
            var lens = lenses.get(which);
            int leftOut = setup.leaveOneOut() ? random.nextInt(lens.leaves()) : -1;
            var rescoring = rescoring(which);
            for (int node = lens.leaves(); node <= lens.root(); node++) {
                var drawn = weights(nominal[which][node], children[which][node], leftOut, random);
                rescoring.weigh(node, drawn);
            }
            places(lens, rescoring.scores(), result);
        }

        private Rescoring rescoring(int which) {
            var known = rescorings[which];
            if (known != null) {
                return known;
            }
            var lens = lenses.get(which);
            nominal[which] = new double[lens.root() + 1][];
            children[which] = new int[lens.root() + 1][];
            for (int node = 0; node <= lens.root(); node++) {
                nominal[which][node] = lens.weights(node);
                children[which][node] = lens.children(node);
            }
            var fresh = lens.rescoring();
            rescorings[which] = fresh;
            return fresh;
        }

        private double[] weights(double[] stated, int[] below, int leftOut, SplittableRandom random) {
            weights = weights.length == stated.length ? weights : new double[stated.length];
            for (int j = 0; j < weights.length; j++) {
                weights[j] = stated[j] == 0 || below[j] == leftOut ? 0 : drawn(stated[j], random);
            }
            return weights;
        }

        private double drawn(double stated, SplittableRandom random) {
            return switch (setup.weights()) {
                case WeightModel.Uniform() -> -StrictMath.log(1 - random.nextDouble());
                case WeightModel.AroundNominal(double share) -> stated * (1 - share + 2 * share * random.nextDouble());
            };
        }

        /// Places of the ranked areas among each other.
        private void places(Lens lens, double[] scores, int[] result) {
            for (int r = 0; r < keys.length; r++) {
                keys[r] = lens.key(scores[ranked[r]]);
            }
            Rescoring.places(keys, sorted, result);
        }
    }
}
