package org.sopan.engine.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.method.Band;
import org.sopan.engine.method.Precision;
import org.sopan.engine.panel.CellState;

/// Ranks the areas of one list and describes each place.
final class Listing {

    private final Plan plan;
    private final int node;
    private final Measure measure;
    private final Edition now;
    private final Change change;
    private final double[] scores;
    private final double[] previous;
    private final double[] deltas;

    private double[] ranks = new double[0];
    private double[] previousRanks = new double[0];
    private Map<Double, List<String>> byRank = Map.of();

    Listing(Plan plan, int node, Measure measure, Edition now, Change change) {
        this.plan = plan;
        this.node = node;
        this.measure = measure;
        this.now = now;
        this.change = change;
        this.scores = now.scores(node);
        this.deltas = change.values(node);
        this.previous = change.base().map(edition -> edition.scores(node)).orElseGet(() -> nothing(scores.length));
    }

    Listing among(IntPredicate within) {
        ranks = Ranks.of(only(measure == Measure.SCORE ? scores : rankable(), within), precision());
        previousRanks = Ranks.of(only(previous, within), plan.method.precision());
        byRank = new HashMap<>();
        for (int area = 0; area < ranks.length; area++) {
            if (!Double.isNaN(ranks[area])) {
                byRank.computeIfAbsent(ranks[area], rank -> new ArrayList<>()).add(code(area));
            }
        }
        return this;
    }

    /// Null when the area has a place.
    @Nullable
    NotRanked whyNot(int area) {
        if (Double.isNaN(scores[area])) {
            return now.whyNot(node, area)
                    .orElseGet(() -> new NotRanked.NoFigures(code(area), plan.codes.get(node), now.periodCode()));
        }
        return measure == Measure.DELTA && Double.isNaN(deltas[area]) ? change.whyNot(node, area) : null;
    }

    Placement placement(int area) {
        boolean changed = !Double.isNaN(deltas[area]);
        var previousRank = orNull(previousRanks[area]);
        var cover = cover(area);
        return new Placement(
                code(area),
                ranks[area],
                measure == Measure.SCORE ? scores[area] : deltas[area],
                scores[area],
                orNull(deltas[area]),
                changed ? null : change.whyNot(node, area),
                orNull(previous[area]),
                previousRank,
                measure == Measure.SCORE && previousRank != null ? (Double) (previousRank - ranks[area]) : null,
                byRank.getOrDefault(ranks[area], List.of()).stream()
                        .filter(other -> !other.equals(code(area)))
                        .toList(),
                plan.method
                        .findBand(Rounding.round(scores[area], plan.method.precision()))
                        .map(Band::code)
                        .orElse(null),
                cover.present,
                cover.held,
                cover.imputed,
                cover.lowReliability);
    }

    private Precision precision() {
        return measure == Measure.SCORE
                ? plan.method.precision()
                : plan.method.delta().precision();
    }

    /// Changes of the areas that have a score too.
    private double[] rankable() {
        var rankable = deltas.clone();
        for (int area = 0; area < rankable.length; area++) {
            rankable[area] = Double.isNaN(scores[area]) ? Double.NaN : rankable[area];
        }
        return rankable;
    }

    private Cover cover(int area) {
        var cover = new Cover();
        cover.add(plan, now.figures, node, area);
        return cover.shares();
    }

    private String code(int area) {
        return now.panel.areas().get(area);
    }

    private static double[] only(double[] values, IntPredicate within) {
        var some = values.clone();
        for (int area = 0; area < some.length; area++) {
            some[area] = within.test(area) ? some[area] : Double.NaN;
        }
        return some;
    }

    private static double[] nothing(int areas) {
        var none = new double[areas];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    /// Shares of the nominal weight below a node, by where the figures came from.
    private static final class Cover {

        private double all;
        private double present;
        private double held;
        private double imputed;
        private double lowReliability;

        void add(Plan plan, Figures figures, int node, int area) {
            if (!plan.isLeaf(node)) {
                for (int child : plan.children[node]) {
                    add(plan, figures, child, area);
                }
                return;
            }
            var column = figures.columns[node];
            var origin = column.origin(area);
            double weight = plan.nominalWeight[node];
            all += origin == Origin.NOT_APPLICABLE ? 0 : weight;
            present += origin.isPresent() ? weight : 0;
            held += origin == Origin.HELD ? weight : 0;
            imputed += origin.isFilled() ? weight : 0;
            boolean low = origin == Origin.OWN && column.ownState(area) == CellState.LOW_RELIABILITY;
            lowReliability += low ? weight : 0;
        }

        Cover shares() {
            double whole = all > 0 ? all : 1;
            present = Math.min(1, present / whole);
            held = Math.min(1, held / whole);
            imputed = Math.min(1, imputed / whole);
            lowReliability = Math.min(1, lowReliability / whole);
            return this;
        }
    }
}
