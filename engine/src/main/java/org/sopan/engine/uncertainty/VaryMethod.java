package org.sopan.engine.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;
import org.sopan.engine.statistics.Sample;

/// Computes a ranking many times under other choices and reports how places move. Draw `d` is made from the
/// seed and `d` alone, so the result is the same whatever the number of threads.
public final class VaryMethod {

    /// Above this many ranked areas the matrix of who is ahead of whom is left empty: it grows with their
    /// square.
    public static final int MAX_PAIRED_AREAS = 2000;

    private final RobustnessSetup setup;
    private final List<Lens> lenses = new ArrayList<>();
    private final int[] ranked;
    private final double[][] places;

    private VaryMethod(RankingInput input, RobustnessSetup setup) {
        this.setup = setup;
        lenses.add(Ranking.of(input).lens());
        setup.alternatives()
                .forEach(other -> lenses.add(Ranking.of(input.withMethod(other)).lens()));
        var scores = own().scoresNow(own().root());
        this.ranked = IntStream.range(0, scores.length)
                .filter(area -> !Double.isNaN(scores[area]))
                .toArray();
        this.places = new double[setup.draws()][];
    }

    /// Throws [IllegalArgumentException] when an alternative cannot be computed over the panel of the input.
    public static Robustness of(RankingInput input, RobustnessSetup setup) {
        return new VaryMethod(input, setup).run();
    }

    private Robustness run() {
        IntStream.range(0, setup.draws()).parallel().forEach(draw -> places[draw] = draw(draw));
        var now = places(own(), own().scoresNow(own().root()));
        var areas = new ArrayList<AreaRobustness>();
        double shift = 0;
        int shifts = 0;
        for (int r = 0; r < ranked.length; r++) {
            var own = placesOf(r);
            for (double place : own) {
                shift += Math.abs(place - now[r]);
                shifts++;
            }
            areas.add(describe(r, (int) now[r], own));
        }
        areas.sort(Comparator.comparingInt(AreaRobustness::rankNow).thenComparing(AreaRobustness::area));
        int failed = (int) Arrays.stream(places)
                .filter(draw -> Arrays.stream(draw).allMatch(Double::isNaN))
                .count();
        return new Robustness(areas, setup.draws(), failed, shifts == 0 ? 0 : shift / shifts, ahead());
    }

    private AreaRobustness describe(int r, int now, double[] own) {
        var sample = Sample.of(own);
        long top = Arrays.stream(own).filter(place -> place <= setup.top()).count();
        return new AreaRobustness(
                own().areaCode(ranked[r]),
                now,
                sample.median().orElse(now),
                sample.quantile(0.05).orElse(now),
                sample.quantile(0.95).orElse(now),
                (double) top / setup.draws(),
                own.length);
    }

    private double[] draw(int draw) {
        // The stream of a draw is its own: no draw depends on how many came before it.
        var random = new SplittableRandom(setup.seed() * 0x9E3779B97F4A7C15L + draw);
        var lens = lenses.get(random.nextInt(lenses.size()));
        int leftOut = setup.leaveOneOut() ? random.nextInt(lens.leaves()) : -1;
        var weights = new double[lens.root() + 1][];
        for (int node = 0; node <= lens.root(); node++) {
            weights[node] = lens.isLeaf(node) ? new double[0] : weights(lens, node, leftOut, random);
        }
        return places(lens, lens.scoresUnder(weights));
    }

    private double[] weights(Lens lens, int node, int leftOut, SplittableRandom random) {
        var weights = lens.weights(node);
        var children = lens.children(node);
        for (int j = 0; j < weights.length; j++) {
            weights[j] = weights[j] == 0 || children[j] == leftOut ? 0 : drawn(weights[j], random);
        }
        return weights;
    }

    private double drawn(double nominal, SplittableRandom random) {
        return switch (setup.weights()) {
            case WeightModel.Uniform() -> -StrictMath.log(1 - random.nextDouble());
            case WeightModel.AroundNominal(double share) -> nominal * (1 - share + 2 * share * random.nextDouble());
        };
    }

    /// Places of the ranked areas among each other: one more than the areas ahead.
    private double[] places(Lens lens, double[] scores) {
        var keys = new double[ranked.length];
        for (int r = 0; r < keys.length; r++) {
            keys[r] = lens.key(scores[ranked[r]]);
        }
        var sorted =
                Arrays.stream(keys).filter(key -> !Double.isNaN(key)).sorted().toArray();
        var result = new double[keys.length];
        for (int r = 0; r < keys.length; r++) {
            result[r] = Double.isNaN(keys[r]) ? Double.NaN : 1 + above(sorted, keys[r]);
        }
        return result;
    }

    private static int above(double[] sorted, double key) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }

    private double[] placesOf(int r) {
        return Arrays.stream(places)
                .mapToDouble(draw -> draw[r])
                .filter(place -> !Double.isNaN(place))
                .toArray();
    }

    private Ahead ahead() {
        int n = ranked.length > MAX_PAIRED_AREAS ? 0 : ranked.length;
        var wins = new int[n * n];
        var contests = new int[n * n];
        for (var draw : places) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    boolean both = !Double.isNaN(draw[a]) && !Double.isNaN(draw[b]);
                    contests[a * n + b] += both ? 1 : 0;
                    wins[a * n + b] += both && draw[a] < draw[b] ? 1 : 0;
                }
            }
        }
        return new Ahead(Arrays.stream(ranked, 0, n).mapToObj(own()::areaCode).toList(), wins, contests);
    }

    private Lens own() {
        return lenses.getFirst();
    }
}
