package org.sopan.engine.ranking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.sopan.engine.method.MissingRule;
import org.sopan.engine.panel.Panel;
import org.sopan.engine.statistics.Sample;

/// Fills gaps with the mean or median of an area's group. Only own and held figures make a group's mean.
final class GroupFill {

    private final MissingRule.OfGroup rule;
    private final String[] groups;

    GroupFill(MissingRule.OfGroup rule, Panel panel, Map<String, Map<String, String>> groupings) {
        this.rule = rule;
        this.groups = new String[panel.areas().size()];
        var grouping = groupings.get(rule.grouping());
        boolean everybody = rule.grouping().equals(MissingRule.ALL);
        if (grouping == null && !everybody) {
            throw new IllegalArgumentException(
                    "the method fills from grouping \"" + rule.grouping() + "\", which was not given");
        }
        for (int area = 0; area < groups.length; area++) {
            var code = panel.areas().get(area);
            groups[area] = grouping == null ? MissingRule.ALL : grouping.getOrDefault(code, "");
        }
    }

    void fill(FigureColumn column, int period) {
        var middles = new HashMap<String, Double>();
        var origin = rule.median() ? Origin.GROUP_MEDIAN : Origin.GROUP_MEAN;
        for (int area = 0; area < groups.length; area++) {
            // An area without a group has no peers to be filled from.
            if (column.origin(area) == Origin.LEFT_OUT && !groups[area].isEmpty()) {
                double middle = middles.computeIfAbsent(groups[area], group -> middle(column, group));
                if (!Double.isNaN(middle)) {
                    column.put(area, middle, origin, period);
                }
            }
        }
    }

    private double middle(FigureColumn column, String group) {
        var figures = new double[groups.length];
        int count = 0;
        for (int area = 0; area < groups.length; area++) {
            if (groups[area].equals(group) && column.origin(area).isPresent()) {
                figures[count++] = column.value(area);
            }
        }
        if (count == 0 || count < rule.atLeast()) {
            return Double.NaN;
        }
        var sample = Sample.of(Arrays.copyOf(figures, count));
        return (rule.median() ? sample.median() : sample.mean()).orElseThrow();
    }
}
