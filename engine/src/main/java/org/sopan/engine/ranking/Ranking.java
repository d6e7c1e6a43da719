package org.sopan.engine.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.method.DeltaRule;
import org.sopan.engine.method.Method;
import org.sopan.engine.panel.Panel;
import org.sopan.engine.panel.PanelPeriod;

/// Every area scored and ranked at every node of a method, in one period, with its change since an earlier one.
/// Immutable and safe to share; lists are made when asked for.
public final class Ranking {

    private final Method method;
    private final Plan plan;
    private final Edition now;
    private final Change change;
    private final Cards cards;

    private Ranking(Method method, Plan plan, Edition now, Change change) {
        this.method = method;
        this.plan = plan;
        this.now = now;
        this.change = change;
        this.cards = new Cards(plan, now, change);
    }

    /// Computes a ranking; throws [IllegalArgumentException] when the period or the base is not in the
    /// panel, or the period is not of the length that the method ranks.
    public static Ranking of(RankingInput input) {
        var plan = Plan.of(input.method());
        var panel = input.panel();
        int period = panel.periodIndex(input.period());
        if (!input.method().ranks(panel.periods().get(period))) {
            throw new IllegalArgumentException("method " + input.method().code() + " ranks periods of "
                    + input.method().periodMonths() + " months; period " + input.period() + " has "
                    + panel.periods().get(period).months());
        }
        var figures = Figures.of(plan, panel, period, input.groupings());
        var normalisers = new Framing(plan, panel, period).normalisers();
        var now = Edition.of(plan, panel, figures, normalisers);
        var before = base(input, panel.periods().get(period))
                .map(earlier -> panel.periodIndex(earlier.code()))
                .map(earlier ->
                        Edition.of(plan, panel, Figures.of(plan, panel, earlier, input.groupings()), normalisers))
                .orElse(null);
        return new Ranking(input.method(), plan, now, new Change(now, before, input.boundaryChanges()));
    }

    public Method method() {
        return method;
    }

    public String period() {
        return now.periodCode();
    }

    /// The period changes are measured from; empty when the panel has none before the ranked one.
    public Optional<String> basePeriod() {
        return change.base().map(Edition::periodCode);
    }

    /// Every area of the panel, by code.
    public List<String> areas() {
        return now.panel.areas();
    }

    /// Indicators that nobody was ranked with, because their frame had no range or no figure.
    public List<String> leftOutIndicators() {
        return IntStream.range(0, plan.leaves)
                .filter(leaf -> now.normalisers[leaf].leavesOut())
                .mapToObj(plan.codes::get)
                .toList();
    }

    /// Every figure that a treatment moved or is not defined for, by indicator, then area.
    public List<TreatedFigure> treatedFigures() {
        var treated = new ArrayList<TreatedFigure>();
        for (int leaf = 0; leaf < plan.leaves; leaf++) {
            var column = now.figures.columns[leaf];
            for (int area = 0; area < areas().size(); area++) {
                double figure = column.value(area);
                if (now.normalisers[leaf].moves(figure)) {
                    treated.add(new TreatedFigure(
                            areas().get(area), plan.codes.get(leaf), figure, now.normalisers[leaf].treated(figure)));
                } else if (column.origin(area) == Origin.UNDEFINED) {
                    double undefined = now.panel
                            .column(plan.codes.get(leaf), column.sourcePeriod(area))
                            .value(area);
                    treated.add(new TreatedFigure(areas().get(area), plan.codes.get(leaf), undefined, null));
                }
            }
        }
        return treated;
    }

    /// The whole list at the root.
    public Standings standings(Measure measure) {
        return standings(measure, plan.codes.get(plan.root()));
    }

    /// The list at a node or indicator, among all areas.
    public Standings standings(Measure measure, String node) {
        return standings(measure, plan.node(node), area -> true);
    }

    /// The list at a node or indicator, among some areas only: scores stay, ranks are theirs.
    public Standings standings(Measure measure, String node, Set<String> within) {
        return standings(measure, plan.node(node), area -> within.contains(areas().get(area)));
    }

    /// Everything about one area; throws [IllegalArgumentException] when it is not in the panel.
    public AreaCard card(String area) {
        return cards.card(now.panel.areaIndex(area));
    }

    /// What explanations may see of this ranking.
    public Lens lens() {
        return new Lens(plan, now, change);
    }

    private Standings standings(Measure measure, int node, IntPredicate within) {
        var list = new Listing(plan, node, measure, now, change).among(within);
        var placements = new ArrayList<Placement>();
        var notRanked = new ArrayList<NotRanked>();
        for (int area = 0; area < areas().size(); area++) {
            if (within.test(area)) {
                var reason = list.whyNot(area);
                if (reason == null) {
                    placements.add(list.placement(area));
                } else {
                    notRanked.add(reason);
                }
            }
        }
        placements.sort(Comparator.comparingDouble(Placement::rank).thenComparing(Placement::area));
        return new Standings(measure, plan.codes.get(node), placements, notRanked);
    }

    private static Optional<PanelPeriod> base(RankingInput input, PanelPeriod period) {
        Panel panel = input.panel();
        @Nullable String asked = input.base();
        if (asked != null) {
            return Optional.of(panel.periods().get(panel.periodIndex(asked)));
        }
        return switch (input.method().delta().base()) {
            case DeltaRule.Base.PreviousPeriod() -> panel.findPrevious(period);
            case DeltaRule.Base.SamePeriodLastYear() -> panel.findYearBefore(period);
            case DeltaRule.Base.FixedBaseline(var code) ->
                panel.findPeriod(code).filter(found -> found.end().isBefore(period.end()));
        };
    }
}
