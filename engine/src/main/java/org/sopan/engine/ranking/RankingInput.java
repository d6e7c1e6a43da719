package org.sopan.engine.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.method.Method;
import org.sopan.engine.panel.Panel;

/// Everything a ranking is made from. The same input gives the same ranking, to the bit, on every machine.
///
/// @param period that is ranked; must be one of the panel's
/// @param base period that changes are measured from, or null for the one the method names
/// @param boundaryChanges of the areas in the panel
public record RankingInput(
        Method method, Panel panel, String period, @Nullable String base, List<BoundaryChange> boundaryChanges) {

    public RankingInput {
        boundaryChanges = List.copyOf(boundaryChanges);
    }

    public static RankingInput of(Method method, Panel panel, String period) {
        return new RankingInput(method, panel, period, null, List.of());
    }

    public RankingInput withBase(String earlier) {
        return new RankingInput(method, panel, period, earlier, boundaryChanges);
    }

    public RankingInput withBoundaryChanges(List<BoundaryChange> changes) {
        return new RankingInput(method, panel, period, base, changes);
    }
}
