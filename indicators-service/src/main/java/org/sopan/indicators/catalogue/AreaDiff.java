package org.sopan.indicators.catalogue;

import java.util.List;

/// What a newer directory of areas says differently.
///
/// @param missing areas of the catalogue that the directory no longer has; they are never removed, only told
public record AreaDiff(List<Area> added, List<Change> renamed, List<Change> moved, List<Area> missing, int unchanged) {

    public AreaDiff {
        added = List.copyOf(added);
        renamed = List.copyOf(renamed);
        moved = List.copyOf(moved);
        missing = List.copyOf(missing);
    }

    /// An area before and after.
    public record Change(Area before, Area after) {}

    public boolean isEmpty() {
        return added.isEmpty() && renamed.isEmpty() && moved.isEmpty();
    }
}
