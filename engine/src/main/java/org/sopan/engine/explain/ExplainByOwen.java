package org.sopan.engine.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;

/// Splits the change of an area's score over its indicators by Owen's rule, the themes being the
/// unions: what each indicator adds when it moves from its old to its new value, themes coming in one
/// after the other. It needs no formula of the nodes between, so it holds for every aggregation alike,
/// and the indicators of a theme sum to the theme's Shapley value even where the theme as a whole stood
/// still.
public final class ExplainByOwen {

    private final Lens lens;
    private final double[] before;
    private final double[] after;
    private final double[] values;

    private ExplainByOwen(Lens lens, double[] before, double[] after) {
        this.lens = lens;
        this.before = before;
        this.after = after;
        this.values = new double[before.length];
    }

    /// Of every theme and every indicator with a value at one end at least. Screening is left aside
    /// between the two ends. Throws [IllegalArgumentException] when the area is not in the ranking's
    /// panel.
    ///
    /// @param seed of the orders drawn when there are too many coalitions to look at
    public static ScoreExplanation of(Ranking ranking, String area, long seed) {
        var closed = ExplainScoreChange.of(ranking, area);
        if (!(closed instanceof ScoreExplanation.Explained explained)) {
            return closed;
        }
        var lens = ranking.lens();
        if (lens.comparesAreas()) {
            return new ScoreExplanation.NotExplained(
                    area,
                    "a node of the method compares areas, so the score is not a function of the area's own figures");
        }
        int place = lens.area(area);
        var parts = new ExplainByOwen(lens, lens.before(place).orElseThrow(), lens.now(place)).parts(seed);
        return new ScoreExplanation.Explained(area, explained.before(), explained.after(), parts);
    }

    private List<Contribution> parts(long seed) {
        var themes = lens.children(lens.root());
        var unions = new int[themes.length][];
        var leaves = new ArrayList<Integer>();
        for (int t = 0; t < themes.length; t++) {
            int from = leaves.size();
            collect(themes[t], leaves);
            unions[t] = new int[leaves.size() - from];
            for (int i = 0; i < unions[t].length; i++) {
                unions[t][i] = from + i;
            }
        }
        var found = Owen.of(unions, coalition -> worth(coalition, leaves), seed);
        var parts = new ArrayList<Contribution>();
        for (int t = 0; t < themes.length; t++) {
            double sum = 0;
            double variance = 0;
            for (int player : unions[t]) {
                sum += found.added[player];
                variance += found.standardErrors[player] * found.standardErrors[player];
            }
            if (!lens.isLeaf(themes[t])) {
                parts.add(part(themes[t], sum, Math.sqrt(variance)));
            }
            for (int player : unions[t]) {
                parts.add(part(leaves.get(player), found.added[player], found.standardErrors[player]));
            }
        }
        return parts;
    }

    /// Leaves below a node that have a value at one end at least; the others have nothing to add.
    private void collect(int node, List<Integer> leaves) {
        if (!lens.isLeaf(node)) {
            for (int child : lens.children(node)) {
                collect(child, leaves);
            }
        } else if (!Double.isNaN(before[node]) || !Double.isNaN(after[node])) {
            leaves.add(node);
        }
    }

    private double worth(boolean[] moved, List<Integer> leaves) {
        boolean all = true;
        boolean none = true;
        Arrays.fill(values, Double.NaN);
        for (int player = 0; player < moved.length; player++) {
            int leaf = leaves.get(player);
            values[leaf] = moved[player] ? after[leaf] : before[leaf];
            all &= moved[player];
            none &= !moved[player];
        }
        if (all) {
            return after[lens.root()];
        }
        if (none) {
            return before[lens.root()];
        }
        for (int node = lens.leaves(); node <= lens.root(); node++) {
            var children = lens.children(node);
            values[node] = combine(node, children);
        }
        // Between two scored ends a mix can be empty; then nothing has happened yet.
        return Double.isNaN(values[lens.root()]) ? before[lens.root()] : values[lens.root()];
    }

    private double combine(int node, int[] children) {
        var mixed = new double[children.length];
        for (int j = 0; j < children.length; j++) {
            mixed[j] = values[children[j]];
        }
        return lens.combine(node, mixed);
    }

    private Contribution part(int node, double amount, double standardError) {
        var was = orNull(before[node]);
        var is = orNull(after[node]);
        var kind = was == null
                ? Contribution.Kind.APPEARED
                : is == null ? Contribution.Kind.DISAPPEARED : Contribution.Kind.CHANGED;
        return new Contribution(lens.code(node), lens.code(lens.parent(node)), kind, amount, was, is, standardError);
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }
}
