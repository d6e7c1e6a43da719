package org.sopan.engine.ranking;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.method.DeltaRule;
import org.sopan.engine.method.Screening;
import org.sopan.engine.panel.PanelPeriod;

/// The change between two editions, as the method measures it.
final class Change {

    private static final double DAYS_PER_YEAR = 365.25;

    private final Edition now;
    private final @Nullable Edition before;
    private final Edition commonNow;
    private final @Nullable Edition commonBefore;
    private final Map<String, BoundaryChange> boundaries = new HashMap<>();
    private final AtomicReferenceArray<double[]> known;

    Change(Edition now, @Nullable Edition before, Iterable<BoundaryChange> boundaryChanges) {
        this.now = now;
        this.before = before;
        this.known = new AtomicReferenceArray<>(now.plan.nodes);
        boolean common = rule(now).commonSet();
        this.commonNow = common && before != null ? now.onlyWhere(before) : now;
        this.commonBefore = common && before != null ? before.onlyWhere(now) : before;
        if (before != null) {
            var from = period(before).end();
            var to = period(now).end();
            for (var change : boundaryChanges) {
                if (change.on().isAfter(from) && !change.on().isAfter(to) && !change.retabulated()) {
                    boundaries.put(change.area(), change);
                }
            }
        }
    }

    /// The change of every area at a node, `NaN` where [#whyNot] has a reason. Computed once; not to be
    /// written to.
    double[] values(int node) {
        var found = known.get(node);
        if (found == null) {
            found = compute(node);
            known.set(node, found);
        }
        return found;
    }

    private double[] compute(int node) {
        var values = new double[now.panel.areas().size()];
        var after = scores(commonNow, node, values.length);
        var earlier = scores(commonBefore, node, values.length);
        var full = scores(before, node, values.length);
        for (int area = 0; area < values.length; area++) {
            boolean comparable = !Double.isNaN(full[area])
                    && !boundaries.containsKey(now.panel.areas().get(area))
                    && enoughInCommon(node, area);
            values[area] = comparable ? measure(earlier[area], after[area]) : Double.NaN;
        }
        return values;
    }

    /// Why an area that is scored now has no change; call it only for one whose value is `NaN`.
    NotRanked whyNot(int node, int area) {
        var code = now.panel.areas().get(area);
        if (before == null || commonBefore == null) {
            return new NotRanked.NoBaseline(code, null);
        }
        if (Double.isNaN(before.scores(node)[area])) {
            return new NotRanked.NoBaseline(code, before.periodCode());
        }
        var boundary = boundaries.get(code);
        if (boundary != null) {
            return new NotRanked.BoundaryChanged(code, boundary.on(), boundary.predecessors());
        }
        double earlier = commonBefore.scores(node)[area];
        double after = commonNow.scores(node)[area];
        if (!enoughInCommon(node, area) || Double.isNaN(earlier) || Double.isNaN(after)) {
            int of = now.plan.leavesBelow[node];
            return new NotRanked.BelowCommonCoverage(
                    code, now.plan.codes.get(node), common(node, area), of, Math.max(1, neededInCommon(of)));
        }
        return new NotRanked.Undefined(code, measureName(), earlier, after);
    }

    Optional<Edition> base() {
        return Optional.ofNullable(before);
    }

    private double measure(double earlier, double after) {
        if (Double.isNaN(earlier) || Double.isNaN(after) || before == null) {
            return Double.NaN;
        }
        return switch (rule(now).measure()) {
            case DeltaRule.Measure.Points() -> after - earlier;
            case DeltaRule.Measure.GapClosed(double best) ->
                earlier < best ? (after - earlier) / (best - earlier) : Double.NaN;
            case DeltaRule.Measure.LogRate() ->
                earlier > 0 && after > 0 ? StrictMath.log(after / earlier) / years(before) : Double.NaN;
        };
    }

    private String measureName() {
        return switch (rule(now).measure()) {
            case DeltaRule.Measure.Points() -> "change in points";
            case DeltaRule.Measure.GapClosed(double best) -> "share of the gap to " + best + " closed";
            case DeltaRule.Measure.LogRate() -> "logarithmic rate";
        };
    }

    private double years(Edition earlier) {
        long days = ChronoUnit.DAYS.between(period(earlier).end(), period(now).end());
        return days / DAYS_PER_YEAR;
    }

    private boolean enoughInCommon(int node, int area) {
        double share = rule(now).minCommonIndicators();
        return share == 0 || Screening.enough(common(node, area), now.plan.leavesBelow[node], share);
    }

    private int neededInCommon(int of) {
        return Screening.needed(of, rule(now).minCommonIndicators());
    }

    /// Indicators below a node that are present in both periods.
    private int common(int node, int area) {
        if (now.plan.isLeaf(node)) {
            boolean both = before != null
                    && now.figures.columns[node].origin(area).isPresent()
                    && before.figures.columns[node].origin(area).isPresent();
            return both ? 1 : 0;
        }
        int common = 0;
        for (int child : now.plan.children[node]) {
            common += common(child, area);
        }
        return common;
    }

    private static double[] scores(@Nullable Edition edition, int node, int areas) {
        if (edition != null) {
            return edition.scores(node);
        }
        var none = new double[areas];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private static DeltaRule rule(Edition edition) {
        return edition.plan.method.delta();
    }

    private static PanelPeriod period(Edition edition) {
        return edition.panel.periods().get(edition.figures.period);
    }
}
