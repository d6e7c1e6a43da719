package org.sopan.indicators.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.AreaLevel;

/// Sets a directory of areas against the catalogue.
///
/// An area that is listed several times lies in several: the one it lay in before stays its parent, of a new area the
/// first listed is.
final class AreaComparison {

    private final Catalogue known;
    private final List<Area> added = new ArrayList<>();
    private final List<AreaDiff.Change> renamed = new ArrayList<>();
    private final List<AreaDiff.Change> moved = new ArrayList<>();
    private final List<AreaDiff.Change> shared = new ArrayList<>();
    private int unchanged;

    private AreaComparison(Catalogue known) {
        this.known = known;
    }

    static AreaDiff of(List<ImportAreas.Line> directory, Catalogue known) {
        var comparison = new AreaComparison(known);
        var entries = entries(directory);
        entries.values().forEach(comparison::compare);
        return new AreaDiff(
                comparison.added,
                comparison.renamed,
                comparison.moved,
                comparison.shared,
                comparison.missing(entries.keySet()),
                comparison.unchanged);
    }

    /// All that a directory says of one area.
    private record Entry(AreaCode code, String name, Set<AreaCode> parents) {}

    private static Map<AreaCode, Entry> entries(List<ImportAreas.Line> directory) {
        var entries = new LinkedHashMap<AreaCode, Entry>();
        for (var line : directory) {
            entries.computeIfAbsent(line.code(), code -> new Entry(code, line.name(), new LinkedHashSet<>()))
                    .parents()
                    .addAll(line.parent().stream().toList());
        }
        return entries;
    }

    private void compare(Entry entry) {
        var before = known.findArea(entry.code()).orElse(null);
        var parent = parent(entry, before);
        var others = entry.parents().stream()
                .filter(each -> !each.equals(parent))
                .sorted()
                .toList();
        if (before == null) {
            added.add(area(entry, parent, others));
            return;
        }
        boolean isRenamed = isRenamed(before, entry.name());
        var after = after(before, isRenamed ? Optional.of(entry.name()) : Optional.empty(), parent, others);
        var change = new AreaDiff.Change(before, after);
        boolean isMoved = !Objects.equals(before.parent(), parent);
        boolean isShared = !Set.copyOf(before.otherParents()).equals(Set.copyOf(others));
        if (isRenamed) {
            renamed.add(change);
        }
        if (isMoved) {
            moved.add(change);
        }
        if (isShared) {
            shared.add(change);
        }
        unchanged += isRenamed || isMoved || isShared ? 0 : 1;
    }

    private static @Nullable AreaCode parent(Entry entry, @Nullable Area before) {
        var stays = before == null ? null : before.parent();
        if (stays != null && entry.parents().contains(stays)) {
            return stays;
        }
        return entry.parents().stream().findFirst().orElse(null);
    }

    /// A spelling the area is known by already, capitals aside, is no new name.
    private static boolean isRenamed(Area area, String name) {
        return !area.englishName().equalsIgnoreCase(name)
                && area.aliases().stream().noneMatch(name::equalsIgnoreCase);
    }

    private List<Area> missing(Set<AreaCode> listed) {
        var levels = new HashSet<AreaLevel>();
        listed.forEach(code -> levels.add(code.level()));
        return known.all(DefinitionKind.AREA, Area.class).stream()
                .filter(area -> levels.contains(area.code().level()) && !listed.contains(area.code()))
                .filter(area -> known.validityOf(area.code()).to() == null)
                .toList();
    }

    private static Area area(Entry entry, @Nullable AreaCode parent, List<AreaCode> others) {
        return new Area(
                entry.code(),
                parent,
                Map.of("en", entry.name()),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                others,
                Validity.ALWAYS);
    }

    private static Area after(Area before, Optional<String> newName, @Nullable AreaCode parent, List<AreaCode> others) {
        var names = new HashMap<>(before.names());
        var aliases = new ArrayList<>(before.aliases());
        newName.ifPresent(name -> {
            aliases.add(before.englishName());
            names.put("en", name);
        });
        return new Area(
                before.code(),
                parent,
                names,
                aliases,
                before.census2011(),
                before.iso3166(),
                before.predecessors(),
                before.changedOn(),
                before.changeNote(),
                others,
                before.validity());
    }
}
