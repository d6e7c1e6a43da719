package org.sopan.rankings.panel;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ObservationState;

/// A segment in memory: seventeen bytes a figure, values as the doubles the engine computes with. Immutable.
///
/// A decimal of at most fifteen digits comes back from its double unchanged; indicators have fewer.
public final class FigureColumn {

    static final FigureColumn EMPTY = new FigureColumn(0);

    private static final List<ObservationState> STATES = List.of(ObservationState.values());

    private final int[] areas;
    private final double[] values;
    private final byte[] states;
    private final int[] revisions;

    private FigureColumn(int size) {
        areas = new int[size];
        values = new double[size];
        states = new byte[size];
        revisions = new int[size];
    }

    static FigureColumn of(List<Cell> cells) {
        return EMPTY.with(cells);
    }

    /// This column with newer revisions in place of older ones.
    FigureColumn with(Collection<Cell> cells) {
        var newer = newer(cells);
        var merged = new FigureColumn(areas.length
                + (int) newer.keySet().stream()
                        .filter(area -> indexOf(area) < 0)
                        .count());
        int from = 0;
        int to = 0;
        for (var cell : newer.entrySet()) {
            while (from < areas.length && areas[from] < cell.getKey()) {
                merged.copy(this, from++, to++);
            }
            if (from < areas.length && areas[from] == cell.getKey()) {
                from++;
            }
            merged.put(to++, cell.getKey(), cell.getValue());
        }
        while (from < areas.length) {
            merged.copy(this, from++, to++);
        }
        return merged;
    }

    /// Calls back for every area that has a revision, also one without a value.
    void forEach(FigureReader reader) {
        for (int i = 0; i < areas.length; i++) {
            reader.read(PackedArea.unpack(areas[i]), values[i], STATES.get(states[i]));
        }
    }

    int size() {
        return areas.length;
    }

    private SortedMap<Integer, Cell> newer(Collection<Cell> cells) {
        var newer = new TreeMap<Integer, Cell>();
        for (var cell : cells) {
            int area = PackedArea.of(cell.area());
            int held = indexOf(area);
            if (held < 0 || revisions[held] < cell.revision()) {
                newer.merge(area, cell, (first, second) -> second.revision() > first.revision() ? second : first);
            }
        }
        return newer;
    }

    private int indexOf(int area) {
        return Arrays.binarySearch(areas, area);
    }

    private void copy(FigureColumn source, int from, int to) {
        areas[to] = source.areas[from];
        values[to] = source.values[from];
        states[to] = source.states[from];
        revisions[to] = source.revisions[from];
    }

    private void put(int index, int area, Cell cell) {
        areas[index] = area;
        values[index] = cell.value() == null ? 0 : cell.value().doubleValue();
        states[index] = (byte) STATES.indexOf(cell.state());
        revisions[index] = cell.revision();
    }

    /// Is shown one figure after the other.
    @FunctionalInterface
    public interface FigureReader {

        /// One figure.
        ///
        /// @param value meaningless where the state carries none
        void read(AreaCode area, double value, ObservationState state);
    }
}
