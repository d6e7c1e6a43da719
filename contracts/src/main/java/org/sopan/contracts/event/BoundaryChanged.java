package org.sopan.contracts.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `sopan.boundary.changed.v1` on [Topic#CATALOGUE]: a change of the administrative map; key
/// `boundary-event/<code>`.
///
/// @param change `renamed`, `split`, `merged`, `carved-out` or `moved`
/// @param on first day on which it holds
/// @param predecessors codes of the areas before it
/// @param successors codes of the areas after it; an area that goes on is in both
public record BoundaryChanged(
        String code,
        String change,
        String on,
        List<String> predecessors,
        List<String> successors,
        @Nullable String note) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.boundary.changed.v1";

    public BoundaryChanged {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}
