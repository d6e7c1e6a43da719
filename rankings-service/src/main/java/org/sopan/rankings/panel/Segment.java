package org.sopan.rankings.panel;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.sopan.contracts.vocabulary.AreaCode;

/// The figures of one state for one indicator, dataset and period; immutable, one cell per area, by area code.
public record Segment(List<Cell> cells) {

    public static final Segment EMPTY = new Segment(List.of());

    public Segment {
        cells = List.copyOf(cells);
    }

    /// This segment with newer revisions in place of older ones. Applying a revision twice, or an older one late,
    /// changes nothing.
    public Segment with(Collection<Cell> revisions) {
        var merged = new TreeMap<AreaCode, Cell>();
        cells.forEach(cell -> merged.put(cell.area(), cell));
        for (var cell : revisions) {
            merged.merge(cell.area(), cell, (held, told) -> told.revision() > held.revision() ? told : held);
        }
        return new Segment(List.copyOf(merged.values()));
    }
}
