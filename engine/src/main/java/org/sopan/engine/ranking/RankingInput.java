package org.sopan.engine.ranking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.method.Method;
import org.sopan.engine.panel.Panel;

/// Everything a ranking is made from. The same input gives the same ranking, to the bit, on every machine.
///
/// @param period that is ranked; must be one of the panel's
/// @param base period that changes are measured from, or null for the one the method names
/// @param boundaryChanges of the areas in the panel
/// @param groupings grouping → area → group, such as `state` → `D445` → `S24`; for rules that fill from a group
public record RankingInput(
        Method method,
        Panel panel,
        String period,
        @Nullable String base,
        List<BoundaryChange> boundaryChanges,
        Map<String, Map<String, String>> groupings) {

    public RankingInput {
        boundaryChanges = List.copyOf(boundaryChanges);
        groupings = Map.copyOf(groupings);
    }

    public static RankingInput of(Method method, Panel panel, String period) {
        return new RankingInput(method, panel, period, null, List.of(), Map.of());
    }

    public RankingInput withBase(String earlier) {
        return new RankingInput(method, panel, period, earlier, boundaryChanges, groupings);
    }

    public RankingInput withBoundaryChanges(List<BoundaryChange> changes) {
        return new RankingInput(method, panel, period, base, changes, groupings);
    }

    public RankingInput withGroupings(Map<String, Map<String, String>> groups) {
        return new RankingInput(method, panel, period, base, boundaryChanges, groups);
    }

    /// The same with another method, as for a what-if or a simulation.
    public RankingInput withMethod(Method other) {
        return new RankingInput(other, panel, period, base, boundaryChanges, groupings);
    }

    /// The same over other figures.
    public RankingInput withPanel(Panel other) {
        return new RankingInput(method, other, period, base, boundaryChanges, groupings);
    }
}
