package org.sopan.contracts.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `sopan.area.defined.v1` on [Topic#CATALOGUE]: the whole of an area as it now stands; key `area/<code>`.
///
/// @param names name per language tag; `en` is always present
/// @param predecessors codes of the areas this one was carved from, renamed or merged from
/// @param changedOn ISO date of the boundary change that made the area what it is, or null when none is known
public record AreaDefined(
        String code,
        String level,
        @Nullable String parent,
        Map<String, String> names,
        @Nullable String census2011,
        List<String> predecessors,
        @Nullable String changedOn) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.area.defined.v1";

    public AreaDefined {
        names = Map.copyOf(names);
        predecessors = List.copyOf(predecessors);
    }
}
