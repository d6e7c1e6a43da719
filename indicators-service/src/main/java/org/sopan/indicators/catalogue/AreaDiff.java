package org.sopan.indicators.catalogue;

import java.util.List;

/// What a newer directory of areas says differently.
///
/// @param shared areas that lie in other further areas than before
/// @param missing areas of the catalogue that the directory no longer has; they are never removed, only told, or ended
/// where that is asked for. Those that have ended already are not among them
public record AreaDiff(
        List<Area> added,
        List<Change> renamed,
        List<Change> moved,
        List<Change> shared,
        List<Area> missing,
        int unchanged) {

    public AreaDiff {
        added = List.copyOf(added);
        renamed = List.copyOf(renamed);
        moved = List.copyOf(moved);
        shared = List.copyOf(shared);
        missing = List.copyOf(missing);
    }

    /// An area before and after.
    public record Change(Area before, Area after) {}
}
