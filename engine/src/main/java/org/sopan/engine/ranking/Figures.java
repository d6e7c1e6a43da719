package org.sopan.engine.ranking;

import java.util.ArrayList;
import java.util.List;
import org.sopan.engine.method.FigureCalendar;
import org.sopan.engine.method.IndicatorRule;
import org.sopan.engine.method.LowReliability;
import org.sopan.engine.method.MissingRule;
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

    static Figures of(Plan plan, Panel panel, int period) {
        var columns = new FigureColumn[plan.leaves];
        for (int leaf = 0; leaf < plan.leaves; leaf++) {
            columns[leaf] = column(plan.rules.get(leaf), panel, period);
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

    private static FigureColumn column(IndicatorRule rule, Panel panel, int period) {
        var own = panel.column(rule.code(), period);
        boolean lowCounts = rule.lowReliability() == LowReliability.FULL;
        boolean plain = rule.calendar() instanceof FigureCalendar.EveryPeriod
                && rule.missing() instanceof MissingRule.LeaveOut
                && lowCounts;
        if (plain) {
            return FigureColumn.plain(own, period);
        }
        var column = FigureColumn.writable(own, period, lowCounts);
        if (rule.calendar() instanceof FigureCalendar.Held held) {
            takeNewest(column, rule, panel, heldFrom(held, panel, period), Origin.HELD);
        }
        if (rule.missing() instanceof MissingRule.CarryForward(int periods)) {
            takeNewest(column, rule, panel, carriedFrom(periods, panel, period), Origin.CARRIED);
        }
        return column;
    }

    /// Fills what is left out from the first of `sources` that has a figure.
    private static void takeNewest(
            FigureColumn column, IndicatorRule rule, Panel panel, List<Integer> sources, Origin origin) {
        boolean lowCounts = rule.lowReliability() == LowReliability.FULL;
        for (int source : sources) {
            var earlier = FigureColumn.writable(panel.column(rule.code(), source), source, lowCounts);
            for (int area = 0; area < panel.areas().size(); area++) {
                if (column.origin(area) == Origin.LEFT_OUT && earlier.hasValue(area)) {
                    column.put(area, earlier.value(area), origin, source);
                }
            }
        }
    }

    /// Periods whose figure still stands, the newest first: published by the end of the ranked period (its own end plus
    /// the lag), and not older than it is valid for.
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
