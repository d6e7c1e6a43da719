package org.sopan.engine.ranking;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.method.Aggregation;
import org.sopan.engine.method.Direction;
import org.sopan.engine.method.MissingRule;
import org.sopan.engine.method.Precision;

/// What explanations, simulations and diagnostics may see of a ranking: the tree with its nodes
/// numbered (indicators first, children before parents, the root last) and the value of every node for
/// every area. A value that is not there is `NaN`; nothing that leaves the engine holds one.
public final class Lens {

    private final Plan plan;
    private final Edition now;
    private final Change change;
    private final AtomicReference<double @Nullable [][]> normalised = new AtomicReference<>();

    Lens(Plan plan, Edition now, Change change) {
        this.plan = plan;
        this.now = now;
        this.change = change;
    }

    public int root() {
        return plan.root();
    }

    /// Indicators are the nodes below this number.
    public int leaves() {
        return plan.leaves;
    }

    public boolean isLeaf(int node) {
        return plan.isLeaf(node);
    }

    public int areas() {
        return now.panel.areas().size();
    }

    public int area(String code) {
        return now.panel.areaIndex(code);
    }

    public String areaCode(int area) {
        return now.panel.areas().get(area);
    }

    public int node(String code) {
        return plan.node(code);
    }

    public String code(int node) {
        return plan.codes.get(node);
    }

    public int parent(int node) {
        return plan.parent[node];
    }

    public int[] children(int node) {
        return plan.isLeaf(node) ? new int[0] : plan.children[node].clone();
    }

    /// Weights of the children of a node, in the same order, as the method states them.
    public double[] weights(int node) {
        return plan.isLeaf(node) ? new double[0] : plan.weights[node].clone();
    }

    public double nominalWeight(int node) {
        return plan.nominalWeight[node];
    }

    public Aggregation aggregation(int node) {
        return plan.aggregations[node];
    }

    public Precision precision() {
        return plan.method.precision();
    }

    /// Whether some node compares areas with each other, so that no area's score is a function of its own
    /// figures.
    public boolean comparesAreas() {
        return plan.comparesAreas;
    }

    /// The value of every node for one area in the ranked period.
    public double[] now(int area) {
        return values(now, area);
    }

    /// The same in the base period, in the same frame; empty without a base period.
    public Optional<double[]> before(int area) {
        return change.base().map(edition -> values(edition, area));
    }

    /// The value of every area at a node in the ranked period.
    public double[] scoresNow(int node) {
        return now.scores(node).clone();
    }

    /// The same in the base period; empty without one.
    public Optional<double[]> scoresBefore(int node) {
        return change.base().map(edition -> edition.scores(node).clone());
    }

    /// The rank of every area at a node in the ranked period, among all.
    public double[] ranksNow(int node) {
        return Ranks.of(now.scores(node), plan.method.precision());
    }

    /// The figures of an indicator that counted in the ranked period.
    public double[] figuresNow(int leaf) {
        var figures = new double[areas()];
        now.figures.columns[leaf].copyTo(0, figures.length, figures);
        return figures;
    }

    /// The figure of one area that counted; `NaN` where none did or the gap took the area's own mean.
    public double figureNow(int leaf, int area) {
        return now.figures.columns[leaf].value(area);
    }

    /// The normalised value a figure of an indicator has.
    public double normalised(int leaf, double figure) {
        return now.normalisers[leaf].apply(figure);
    }

    /// The straight line of an indicator's normalisation, before its floor and cap; empty for one that
    /// bends or leaves out.
    public Optional<Line> line(int leaf) {
        return now.normalisers[leaf].line();
    }

    /// A figure after treatment and turned so that more is better: what a [Line] is over.
    public double oriented(int leaf, double figure) {
        return direction(leaf).oriented(now.normalisers[leaf].treated(figure));
    }

    /// A node's value from values of its children, one area alone and without screening.
    public double combine(int node, double[] children) {
        var columns = new double[children.length][1];
        for (int j = 0; j < children.length; j++) {
            columns[j][0] = children[j];
        }
        var result = new double[1];
        new Combiner(1).combine(plan.aggregations[node], columns, plan.weights[node], result, 1);
        return result[0];
    }

    /// Whether a node compares areas with each other.
    public boolean compares(int node) {
        return plan.aggregations[node] instanceof Aggregation.Copeland;
    }

    /// The values of a node's children for every area in the ranked period, one row for each child.
    public double[][] childrenNow(int node) {
        return now.childValues(node);
    }

    /// The same in the base period; empty without one.
    public Optional<double[][]> childrenBefore(int node) {
        return change.base().map(edition -> edition.childValues(node));
    }

    /// The value of one area at a node that compares areas, from values of its children for all areas,
    /// one row for each child.
    public double contest(int node, double[][] children, int area) {
        return new Contests(children, plan.weights[node], areas()).share(area);
    }

    /// The same for every area.
    public double[] contests(int node, double[][] children) {
        var shares = new double[areas()];
        new Contests(children, plan.weights[node], areas()).shares(shares);
        return shares;
    }

    public Direction direction(int leaf) {
        return plan.rules.get(leaf).direction();
    }

    /// Whether some constant of the normalisation would change with the figures of the ranked period.
    public boolean frameMoves() {
        return plan.rules.stream().anyMatch(rule -> plan.method.moves(rule));
    }

    /// Whether what one area reports changes what others are scored with: through constants that move,
    /// through nodes that compare areas, or because somebody's gap was filled from a group.
    public boolean areasDepend() {
        return comparesAreas() || frameMoves() || fillsFromGroups();
    }

    private boolean fillsFromGroups() {
        for (int leaf = 0; leaf < plan.leaves; leaf++) {
            for (int area = 0;
                    plan.rules.get(leaf).missing() instanceof MissingRule.OfGroup && area < areas();
                    area++) {
                var origin = now.figures.columns[leaf].origin(area);
                if (origin == Origin.GROUP_MEAN || origin == Origin.GROUP_MEDIAN) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What scores the same areas again and again; not to be shared between threads.
    public Rescoring rescoring() {
        return new Rescoring(plan, now.figures, normalised(), areas());
    }

    /// The root's scores under other weights, one row per node in the order of [#children]; rows of
    /// indicators are empty. Figures, constants and thresholds stay as they are.
    public double[] scoresUnder(double[][] weights) {
        return now.reweighed(weights, normalised()).scores(plan.root());
    }

    /// Computed once; two threads may do it at the same time, and either result serves.
    private double[][] normalised() {
        var known = normalised.get();
        if (known != null) {
            return known;
        }
        var fresh = normaliseAll();
        normalised.set(fresh);
        return fresh;
    }

    private double[][] normaliseAll() {
        var all = new double[plan.leaves][];
        for (int leaf = 0; leaf < plan.leaves; leaf++) {
            all[leaf] = now.scores(leaf);
        }
        return all;
    }

    /// The score that a key stands for.
    public double fromKey(double key) {
        return Rounding.fromKey(key, plan.method.precision());
    }

    /// A score in units of the last decimal that ranks are decided on.
    public double key(double score) {
        return Rounding.key(score, plan.method.precision());
    }

    private static double[] values(Edition edition, int area) {
        var block = edition.area(area);
        var values = new double[edition.plan.nodes];
        for (int node = 0; node < values.length; node++) {
            values[node] = block.values[node][0];
        }
        return values;
    }
}
