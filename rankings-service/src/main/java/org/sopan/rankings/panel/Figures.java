package org.sopan.rankings.panel;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Panel;
import org.sopan.engine.panel.PanelPeriod;
import org.sopan.kit.log.Positions;

/// The newest figures in memory, with the position up to which the log has been read. Every method sees and leaves one
/// whole state: an event is in entirely or not at all.
@Singleton
public final class Figures {

    private final Map<SegmentKey.Series, NavigableMap<Period, Map<AreaCode, FigureColumn>>> columns = new HashMap<>();
    private final Map<SegmentKey, Integer> partitions = new HashMap<>();
    private final TreeMap<Integer, Long> positions = new TreeMap<>();
    private Set<SegmentKey> changed = new HashSet<>();
    private boolean lost;
    private @Nullable Instant toldAt;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// Runs after every change; must be quick.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Puts a stored segment in its place.
    public synchronized void load(StoredSegment stored) {
        put(stored.key(), stored.partition(), FigureColumn.of(stored.segment().cells()));
        toldAt = later(stored.toldAt());
    }

    /// Takes in revisions of one partition, up to and including `seq`.
    public synchronized void apply(Told told, Map<SegmentKey, List<Cell>> revisions) {
        revisions.forEach((key, cells) -> put(key, told.partition(), column(key).with(cells)));
        positions.merge(told.partition(), told.seq(), Math::max);
        toldAt = later(told.at());
        listeners.forEach(Runnable::run);
    }

    /// Sets where reading stands, as it was stored together with the segments that were loaded.
    public synchronized void standAt(Map<Integer, Long> seqByPartition) {
        positions.putAll(seqByPartition);
    }

    /// Forgets what came from a partition: its source tells everything again.
    public synchronized void forget(int partition) {
        var gone = partitions.entrySet().stream()
                .filter(entry -> entry.getValue() == partition)
                .map(Map.Entry::getKey)
                .toList();
        for (var key : gone) {
            partitions.remove(key);
            columns.getOrDefault(key.series(), new TreeMap<>())
                    .getOrDefault(key.period(), new HashMap<>())
                    .remove(key.state());
        }
        positions.remove(partition);
        lost = true;
        listeners.forEach(Runnable::run);
    }

    /// What has happened since the last call.
    public synchronized Changes takeChanges() {
        var changes = new Changes(Set.copyOf(changed), lost, Positions.of(positions), toldAt);
        changed = new HashSet<>();
        lost = false;
        return changes;
    }

    public synchronized Positions positions() {
        return Positions.of(positions);
    }

    /// A panel of all figures on the axes; its periods are those in which there is any.
    public synchronized Panel panel(PanelAxes axes) {
        var periods = new TreeSet<Period>();
        var segments = new HashSet<SegmentKey>();
        columns.forEach((series, byPeriod) -> {
            if (axes.takes(series)) {
                byPeriod.forEach((period, byState) ->
                        byState.keySet().forEach(state -> segments.add(new SegmentKey(state, series, period))));
                periods.addAll(byPeriod.keySet());
            }
        });
        var areas = axes.areas().stream().map(AreaCode::value).toList();
        var empty = Panel.empty(areas, axes.indicators(), periodsOf(periods));
        return patch(empty, axes, segments);
    }

    /// The panel with what changed in some segments; grows by new periods.
    public synchronized Panel patch(Panel panel, PanelAxes axes, Collection<SegmentKey> segments) {
        var wanted = segments.stream().filter(key -> axes.takes(key.series())).toList();
        if (wanted.isEmpty()) {
            return panel;
        }
        var periods = new TreeSet<Period>();
        wanted.forEach(key -> periods.add(key.period()));
        var editor = panel.extended(List.of(), List.of(), periodsOf(periods)).edit();
        for (var key : wanted) {
            column(key).forEach((area, value, state) -> {
                if (axes.areas().contains(area)) {
                    editor.set(
                            area.value(),
                            key.series().indicator().value(),
                            key.period().value(),
                            value,
                            cellState(state));
                }
            });
        }
        return editor.freeze();
    }

    private Instant later(Instant at) {
        return toldAt == null || at.isAfter(toldAt) ? at : toldAt;
    }

    /// Shows every figure, in no order.
    synchronized void forEach(FigureVisitor visitor) {
        for (var key : partitions.keySet()) {
            column(key).forEach((area, value, state) -> visitor.visit(key, area, value, state));
        }
    }

    private FigureColumn column(SegmentKey key) {
        var byPeriod = columns.get(key.series());
        var byState = byPeriod == null ? null : byPeriod.get(key.period());
        return byState == null ? FigureColumn.EMPTY : byState.getOrDefault(key.state(), FigureColumn.EMPTY);
    }

    private void put(SegmentKey key, int partition, FigureColumn column) {
        columns.computeIfAbsent(key.series(), series -> new TreeMap<>())
                .computeIfAbsent(key.period(), period -> new HashMap<>())
                .put(key.state(), column);
        partitions.put(key, partition);
        changed.add(key);
    }

    private static List<PanelPeriod> periodsOf(Collection<Period> periods) {
        return periods.stream()
                .map(period -> new PanelPeriod(period.value(), period.start(), period.end()))
                .toList();
    }

    private static CellState cellState(ObservationState state) {
        return switch (state) {
            case NORMAL -> CellState.NORMAL;
            case PROVISIONAL -> CellState.PROVISIONAL;
            case ESTIMATED -> CellState.ESTIMATED;
            case LOW_RELIABILITY -> CellState.LOW_RELIABILITY;
            case SUPPRESSED -> CellState.SUPPRESSED;
            case NOT_APPLICABLE -> CellState.NOT_APPLICABLE;
            case MISSING, WITHDRAWN -> CellState.MISSING;
        };
    }

    /// What to compute again.
    ///
    /// @param segments that were put or changed
    /// @param lost whether figures were forgotten, so that a panel must be built anew
    /// @param positions up to which everything above has been read
    /// @param toldAt time of the newest event among it, or null before the first
    public record Changes(
            Set<SegmentKey> segments,
            boolean lost,
            Positions positions,
            @Nullable Instant toldAt) {}

    /// Is shown one figure after the other.
    @FunctionalInterface
    interface FigureVisitor {

        /// One figure; the value is meaningless where the state carries none.
        void visit(SegmentKey key, AreaCode area, double value, ObservationState state);
    }
}
