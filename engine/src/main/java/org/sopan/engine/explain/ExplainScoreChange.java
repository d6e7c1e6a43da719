package org.sopan.engine.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;

/// Splits the change of an area's score between the base period and the ranked one over themes and
/// indicators. Both scores are taken in the frame of the ranking, so the parts are the area's own doing and
/// nobody else's, but at a node that compares areas: there what the others did is a part by itself.
public final class ExplainScoreChange {

    private final Lens lens;
    private final int area;
    private final double[] before;
    private final double[] after;
    private final List<Contribution> found = new ArrayList<>();

    private ExplainScoreChange(Lens lens, int area, double[] before, double[] after) {
        this.lens = lens;
        this.area = area;
        this.before = before;
        this.after = after;
    }

    /// Throws [IllegalArgumentException] when the area is not in the ranking's panel.
    public static ScoreExplanation of(Ranking ranking, String area) {
        var lens = ranking.lens();
        int place = lens.area(area);
        var before = lens.before(place);
        if (before.isEmpty() || Double.isNaN(before.get()[lens.root()])) {
            return new ScoreExplanation.NotExplained(
                    area, "no score for the base period " + ranking.basePeriod().orElse("(there is none)"));
        }
        var after = lens.now(place);
        if (Double.isNaN(after[lens.root()])) {
            return new ScoreExplanation.NotExplained(area, "no score for the ranked period " + ranking.period());
        }
        var explaining = new ExplainScoreChange(lens, place, before.get(), after);
        explaining.split(lens.root(), 1);
        return new ScoreExplanation.Explained(area, before.get()[lens.root()], after[lens.root()], explaining.found);
    }

    /// @param rate how much of the root's score a point of this node is worth along the way it took
    private void split(int node, double rate) {
        boolean compares = lens.compares(node);
        var parts = compares
                ? new ContestChange(lens, node, area).parts(before[node], after[node])
                : new NodeChange(lens, node, before, after).parts();
        var children = lens.children(node);
        for (int j = 0; j < children.length; j++) {
            int child = children[j];
            boolean was = !Double.isNaN(before[child]);
            boolean is = !Double.isNaN(after[child]);
            if (was || is) {
                double amount = rate * parts.added[j];
                add(child, amount, rate * parts.standardErrors[j]);
                if (!lens.isLeaf(child)) {
                    passOn(node, j, child, rate, parts.added[j]);
                }
            }
        }
        if (compares) {
            int last = children.length;
            found.add(new Contribution(
                    RankExplanation.OTHERS,
                    lens.code(node),
                    Contribution.Kind.CHANGED,
                    rate * parts.added[last],
                    null,
                    null,
                    Math.abs(rate * parts.standardErrors[last])));
        }
    }

    private void passOn(int node, int j, int child, double rate, double part) {
        boolean was = !Double.isNaN(before[child]);
        boolean is = !Double.isNaN(after[child]);
        boolean stood = was && is && isNothing(after[child] - before[child]);
        if (stood && lens.compares(node)) {
            // A difference in the last bits can turn a contest.
            shareOut(child, after, rate * part);
        } else if (was && is) {
            double change = after[child] - before[child];
            double perPoint = stood ? limit(node, j) : part / change;
            split(child, rate * perPoint);
        } else {
            shareOut(child, is ? after : before, rate * part);
        }
    }

    /// What a point of the child is worth where it did not move: the weight at an arithmetic node, nothing
    /// elsewhere.
    private double limit(int node, int j) {
        var exponent = lens.aggregation(node).exponent();
        if (exponent.isEmpty() || exponent.getAsDouble() != 1) {
            return 0;
        }
        var weights = lens.weights(node);
        var children = lens.children(node);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            boolean somewhere = !Double.isNaN(before[children[k]]) || !Double.isNaN(after[children[k]]);
            sum += somewhere ? weights[k] : 0;
        }
        return weights[j] / sum;
    }

    /// A node that appeared or disappeared as a whole is shared out below it by weight.
    private void shareOut(int node, double[] end, double amount) {
        var children = lens.children(node);
        var weights = lens.weights(node);
        double sum = 0;
        for (int j = 0; j < children.length; j++) {
            sum += Double.isNaN(end[children[j]]) ? 0 : weights[j];
        }
        for (int j = 0; j < children.length; j++) {
            if (!Double.isNaN(end[children[j]]) && sum > 0) {
                double share = amount * weights[j] / sum;
                add(children[j], share, 0);
                if (!lens.isLeaf(children[j])) {
                    shareOut(children[j], end, share);
                }
            }
        }
    }

    private void add(int node, double amount, double standardError) {
        var was = orNull(before[node]);
        var is = orNull(after[node]);
        var kind = was == null
                ? Contribution.Kind.APPEARED
                : is == null ? Contribution.Kind.DISAPPEARED : Contribution.Kind.CHANGED;
        found.add(new Contribution(
                lens.code(node), lens.code(lens.parent(node)), kind, amount, was, is, Math.abs(standardError)));
    }

    private static boolean isNothing(double change) {
        return Math.abs(change) < 1e-12;
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }
}
