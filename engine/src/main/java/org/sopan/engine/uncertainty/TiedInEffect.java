package org.sopan.engine.uncertainty;

import java.util.ArrayList;
import java.util.List;

/// Groups areas that cannot be told apart: walking down the list, an area joins the group above it while its
/// interval of places meets that of the group's first.
public final class TiedInEffect {

    private TiedInEffect() {}

    /// The number of the group of each area.
    ///
    /// @param intervals in the order of the ranked list
    /// @return for each area the number of its group, the first being 1
    public static List<Integer> groups(List<RankConfidence.Interval> intervals) {
        var groups = new ArrayList<Integer>();
        int group = 0;
        int reaches = 0;
        for (var interval : intervals) {
            if (group == 0 || interval.low() > reaches) {
                group++;
                reaches = interval.high();
            }
            groups.add(group);
        }
        return groups;
    }
}
