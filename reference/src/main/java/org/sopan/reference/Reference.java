package org.sopan.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.AreaLevel;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// One state of the catalogue, immutable: what was read together stays together.
///
/// Nothing here refuses a dangling code: topics arrive in any order, so an area may be known before its parent, and a
/// programme before its indicators. Whoever joins decides what a gap means.
public final class Reference {

    /// Before anything was read.
    public static final Reference EMPTY = new Reference(-1, List.of(), List.of(), List.of());

    /// A parent's parent's parent at most; a longer way up is a ring in the data.
    private static final int DEPTH = AreaLevel.values().length;

    private final long version;
    private final SortedMap<AreaCode, Area> areas;
    private final SortedMap<IndicatorCode, Indicator> indicators;
    private final SortedMap<ProgrammeCode, Programme> programmes;
    private final Map<AreaCode, List<Area>> children;

    public Reference(
            long version, Collection<Area> areas, Collection<Indicator> indicators, Collection<Programme> programmes) {
        this.version = version;
        this.areas = byCode(areas, Area::code);
        this.indicators = byCode(indicators, Indicator::code);
        this.programmes = byCode(programmes, Programme::code);
        this.children = new TreeMap<>();
        for (var area : this.areas.values()) {
            if (area.parent() != null) {
                children.computeIfAbsent(area.parent(), parent -> new ArrayList<>())
                        .add(area);
            }
        }
    }

    /// Grows with every change; two references of one service with the same version are equal.
    public long version() {
        return version;
    }

    /// All areas in the order of their codes.
    public Collection<Area> areas() {
        return areas.values();
    }

    /// All indicators in the order of their codes.
    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    /// All programmes in the order of their codes.
    public Collection<Programme> programmes() {
        return programmes.values();
    }

    public Optional<Area> findArea(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    public Optional<Indicator> findIndicator(IndicatorCode code) {
        return Optional.ofNullable(indicators.get(code));
    }

    public Optional<Programme> findProgramme(ProgrammeCode code) {
        return Optional.ofNullable(programmes.get(code));
    }

    /// Areas directly below, in the order of their codes.
    public List<Area> children(AreaCode code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /// The state an area lies in, the state itself included; empty for the country and for what has no known parent.
    public Optional<Area> findState(AreaCode code) {
        var area = areas.get(code);
        for (int step = 0; area != null && step < DEPTH; step++) {
            if (area.level() == AreaLevel.STATE) {
                return Optional.of(area);
            }
            area = parentOf(area);
        }
        return Optional.empty();
    }

    /// Whether `area` is `ancestor` or lies anywhere below it.
    public boolean liesWithin(AreaCode area, AreaCode ancestor) {
        if (area.equals(ancestor) || ancestor.equals(AreaCode.INDIA)) {
            return true;
        }
        var current = areas.get(area);
        for (int step = 0; current != null && step < DEPTH; step++) {
            if (current.code().equals(ancestor)) {
                return true;
            }
            current = parentOf(current);
        }
        return false;
    }

    private @Nullable Area parentOf(Area area) {
        return area.parent() == null ? null : areas.get(area.parent());
    }

    private static <C extends Comparable<C>, T> SortedMap<C, T> byCode(Collection<T> items, Function<T, C> code) {
        var sorted = new TreeMap<C, T>();
        for (var item : items) {
            sorted.put(code.apply(item), item);
        }
        return sorted;
    }
}
