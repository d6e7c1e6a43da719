package org.sopan.engine.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopan.engine.method.Direction;
import org.sopan.engine.method.FigureCalendar;
import org.sopan.engine.method.IndicatorRule;
import org.sopan.engine.method.LowReliability;
import org.sopan.engine.method.MissingRule;
import org.sopan.engine.method.Normalisation;
import org.sopan.engine.method.Treatment;
import org.sopan.engine.panel.Column;
import org.sopan.engine.panel.Panel;
import org.sopan.engine.panel.PanelPeriod;

/// The figures that count in one period, one column per indicator of the plan.
final class Figures {

    final int period;
    final FigureColumn[] columns;

    private Figures(int period, FigureColumn[] columns) {
        this.period = period;
        this.columns = columns;
    }

    static Figures of(Plan plan, Panel panel, int period, Map<String, Map<String, String>> groupings) {
        var columns = new FigureColumn[plan.leaves];
        for (int leaf = 0; leaf < plan.leaves; leaf++) {
            columns[leaf] = column(plan.rules.get(leaf), panel, period, groupings);
        }
        return new Figures(period, columns);
    }

    /// The same with every figure left out that `other` does not have.
    Figures onlyWhere(Figures other) {
        var common = new FigureColumn[columns.length];
        for (int leaf = 0; leaf < columns.length; leaf++) {
            common[leaf] = columns[leaf].onlyWhere(other.columns[leaf]);
        }
        return new Figures(period, common);
    }

    /// Own and held figures of an indicator in a period: what frames are taken from.
    static FigureColumn reported(IndicatorRule rule, Panel panel, int period) {
        var own = own(rule, panel, period);
        if (!(rule.calendar() instanceof FigureCalendar.Held held)) {
            return own;
        }
        var column = own.copy();
        takeNewest(column, rule, panel, heldFrom(held, panel, period), Origin.HELD);
        leaveOutUndefined(column, rule, panel);
        return column;
    }

    /// The figures of an indicator that were reported for a period itself, without those that the rule
    /// leaves out or is not defined for.
    static FigureColumn own(IndicatorRule rule, Panel panel, int period) {
        var own = panel.column(rule.code(), period);
        boolean lowCounts = rule.lowReliability() == LowReliability.FULL;
        if (lowCounts && !own.hasFar() && !canBeUndefined(rule)) {
            return FigureColumn.plain(own, period);
        }
        var column = FigureColumn.writable(own, period, lowCounts);
        leaveOutUndefined(column, rule, panel);
        return column;
    }

    private static FigureColumn column(
            IndicatorRule rule, Panel panel, int period, Map<String, Map<String, String>> groupings) {
        var column = reported(rule, panel, period);
        if (rule.missing() instanceof MissingRule.LeaveOut) {
            return column;
        }
        var filled = column.copy();
        switch (rule.missing()) {
            case MissingRule.LeaveOut() -> {}
            case MissingRule.CarryForward(int periods) ->
                takeNewest(filled, rule, panel, carriedFrom(periods, panel, period), Origin.CARRIED);
            case MissingRule.Interpolate() -> interpolate(filled, rule, panel, period);
            case MissingRule.Constant(double figure) -> fill(filled, panel, figure, Origin.CONSTANT);
            case MissingRule.OfGroup group -> new GroupFill(group, panel, groupings).fill(filled, period);
            case MissingRule.OwnMean() -> fill(filled, panel, Double.NaN, Origin.OWN_MEAN);
        }
        leaveOutUndefined(filled, rule, panel);
        return filled;
    }

    private static void fill(FigureColumn column, Panel panel, double figure, Origin origin) {
        for (int area = 0; area < panel.areas().size(); area++) {
            if (column.origin(area) == Origin.LEFT_OUT) {
                column.put(area, figure, origin, column.sourcePeriod(area));
            }
        }
    }

    /// Fills what is left out from the first of `sources` that has a figure.
    private static void takeNewest(
            FigureColumn column, IndicatorRule rule, Panel panel, List<Integer> sources, Origin origin) {
        for (int source : sources) {
            var earlier = own(rule, panel, source);
            for (int area = 0; area < panel.areas().size(); area++) {
                if (column.origin(area) == Origin.LEFT_OUT && earlier.hasValue(area)) {
                    column.put(area, earlier.value(area), origin, source);
                }
            }
        }
    }

    private static void interpolate(FigureColumn column, IndicatorRule rule, Panel panel, int period) {
        var at = panel.periods().get(period);
        var earlier = new ArrayList<Integer>();
        var later = new ArrayList<Integer>();
        for (int p = 0; p < panel.periods().size(); p++) {
            var other = panel.periods().get(p);
            if (other.months() == at.months() && other.end().isBefore(at.end())) {
                earlier.addFirst(p);
            } else if (other.months() == at.months() && other.end().isAfter(at.end())) {
                later.add(p);
            }
        }
        for (int area = 0; area < panel.areas().size(); area++) {
            if (column.origin(area) == Origin.LEFT_OUT) {
                var before = nearest(rule, panel, earlier, area);
                var after = nearest(rule, panel, later, area);
                if (before.isPresent() && after.isPresent()) {
                    double figure = between(rule, panel, area, before.get(), after.get(), at);
                    column.put(area, figure, Origin.INTERPOLATED, before.get());
                }
            }
        }
    }

    private static double between(IndicatorRule rule, Panel panel, int area, int before, int after, PanelPeriod at) {
        double from = own(rule, panel, before).value(area);
        double to = own(rule, panel, after).value(area);
        long start = panel.periods().get(before).end().toEpochDay();
        long end = panel.periods().get(after).end().toEpochDay();
        double share = (double) (at.end().toEpochDay() - start) / (end - start);
        return from + share * (to - from);
    }

    private static Optional<Integer> nearest(IndicatorRule rule, Panel panel, List<Integer> periods, int area) {
        return periods.stream()
                .filter(period -> own(rule, panel, period).hasValue(area))
                .findFirst();
    }

    private static boolean canBeUndefined(IndicatorRule rule) {
        return rule.treatment() instanceof Treatment.Log
                || rule.treatment() instanceof Treatment.BoxCox
                || rule.normalisation() instanceof Normalisation.FractionOfBest;
    }

    private static void leaveOutUndefined(FigureColumn column, IndicatorRule rule, Panel panel) {
        for (int area = 0; area < panel.areas().size(); area++) {
            if (column.hasValue(area) && !isDefined(rule, column.value(area))) {
                column.put(area, Double.NaN, Origin.UNDEFINED, column.sourcePeriod(area));
            }
        }
    }

    private static boolean isDefined(IndicatorRule rule, double figure) {
        if (Math.abs(figure) > Column.FARTHEST) {
            return false;
        }
        if (rule.normalisation() instanceof Normalisation.FractionOfBest) {
            return rule.direction() instanceof Direction.Higher ? figure >= 0 : figure > 0;
        }
        return rule.treatment().isDefinedFor(figure);
    }

    /// Periods whose figure still stands, the newest first: published by the end of the ranked period (its
    /// own end plus the lag), and not older than it is valid for.
    private static List<Integer> heldFrom(FigureCalendar.Held held, Panel panel, int period) {
        var end = panel.periods().get(period).end();
        var found = new ArrayList<Integer>();
        for (int p = panel.periods().size() - 1; p >= 0; p--) {
            var source = panel.periods().get(p);
            var published = source.end().plusMonths(held.lagMonths());
            boolean stands = !published.isAfter(end)
                    && !source.end().plusMonths(held.validForMonths()).isBefore(end);
            if (p != period && stands) {
                found.add(p);
            }
        }
        return found;
    }

    /// The last periods of the same length, the newest first.
    private static List<Integer> carriedFrom(int periods, Panel panel, int period) {
        var found = new ArrayList<Integer>();
        PanelPeriod at = panel.periods().get(period);
        while (found.size() < periods) {
            var previous = panel.findPrevious(at);
            if (previous.isEmpty()) {
                break;
            }
            at = previous.get();
            found.add(panel.periodIndex(at.code()));
        }
        return found;
    }
}
