package org.sopan.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.AreaLevel;

/// Takes a newer directory of areas in, in two steps: first what it would change, under a name; then that and
/// nothing else. New names keep the old ones as aliases, and every change is a boundary event.
@ApplicationScoped
public class ImportAreas {

    private final CurrentCatalogue catalogue;
    private final LoadPack loadPack;

    ImportAreas(CurrentCatalogue catalogue, LoadPack loadPack) {
        this.catalogue = catalogue;
        this.loadPack = loadPack;
    }

    /// A line of the directory.
    public record Line(AreaCode code, Optional<AreaCode> parent, String name) {}

    /// What came of it.
    public sealed interface Outcome {

        /// What it would change.
        ///
        /// @param name stands for exactly this difference to exactly this catalogue
        record Shown(String name, AreaDiff diff) implements Outcome {}

        record Applied(AreaDiff diff, long catalogueVersion) implements Outcome {}

        /// The difference is another one than was shown.
        record Stale(String name, String wanted) implements Outcome {}

        record Refused(List<PackError> errors) implements Outcome {

            public Refused {
                errors = List.copyOf(errors);
            }
        }
    }

    public Outcome show(List<Line> directory) {
        var known = catalogue.get();
        var diff = compare(directory, known);
        return new Outcome.Shown(DiffName.of(diff, known.version()), diff);
    }

    /// Does what was shown.
    ///
    /// @param wanted name of the difference that was shown
    /// @param on day from which it holds
    @Transactional
    public Outcome apply(List<Line> directory, String wanted, LocalDate on) {
        var known = catalogue.get();
        var diff = compare(directory, known);
        var name = DiffName.of(diff, known.version());
        if (!name.equals(wanted)) {
            return new Outcome.Stale(name, wanted);
        }
        return switch (loadPack.load(new Pack("area-import", definitions(diff, on)))) {
            case PackLoading.Loaded loaded -> new Outcome.Applied(diff, loaded.catalogueVersion());
            case PackLoading.Refused refused -> new Outcome.Refused(refused.errors());
        };
    }

    private static AreaDiff compare(List<Line> directory, Catalogue known) {
        var added = new ArrayList<Area>();
        var renamed = new ArrayList<AreaDiff.Change>();
        var moved = new ArrayList<AreaDiff.Change>();
        var listed = new HashSet<AreaCode>();
        var levels = new HashSet<AreaLevel>();
        int unchanged = 0;
        for (var line : directory) {
            listed.add(line.code());
            levels.add(line.code().level());
            var before = known.findArea(line.code());
            if (before.isEmpty()) {
                added.add(area(line));
                continue;
            }
            boolean isRenamed = isRenamed(before.get(), line);
            boolean isMoved =
                    !Objects.equals(before.get().parent(), line.parent().orElse(null));
            var after = after(before.get(), line, isRenamed);
            if (isRenamed) {
                renamed.add(new AreaDiff.Change(before.get(), after));
            }
            if (isMoved) {
                moved.add(new AreaDiff.Change(before.get(), after));
            }
            unchanged += isRenamed || isMoved ? 0 : 1;
        }
        var missing = known.all(DefinitionKind.AREA, Area.class).stream()
                .filter(area -> levels.contains(area.code().level()) && !listed.contains(area.code()))
                .toList();
        return new AreaDiff(added, renamed, moved, missing, unchanged);
    }

    /// A spelling the area is known by already is no new name.
    private static boolean isRenamed(Area area, Line line) {
        return !area.englishName().equals(line.name()) && !area.aliases().contains(line.name());
    }

    private static Area area(Line line) {
        return new Area(
                line.code(),
                line.parent().orElse(null),
                Map.of("en", line.name()),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static Area after(Area before, Line line, boolean isRenamed) {
        var names = new HashMap<>(before.names());
        var aliases = new ArrayList<>(before.aliases());
        if (isRenamed) {
            aliases.add(before.englishName());
            names.put("en", line.name());
        }
        return new Area(
                before.code(),
                line.parent().orElse(null),
                names,
                aliases,
                before.census2011(),
                before.iso3166(),
                before.predecessors(),
                before.changedOn(),
                before.changeNote());
    }

    private static List<Definition> definitions(AreaDiff diff, LocalDate on) {
        var changed = new HashMap<AreaCode, Area>();
        var definitions = new ArrayList<Definition>(diff.added());
        for (var each : diff.renamed()) {
            changed.put(each.after().code(), each.after());
            var note = each.before().englishName() + " became " + each.after().englishName();
            definitions.add(event(BoundaryEvent.Kind.RENAMED, each, on, note));
        }
        for (var each : diff.moved()) {
            changed.put(each.after().code(), each.after());
            var note = "from " + each.before().parent() + " to " + each.after().parent();
            definitions.add(event(BoundaryEvent.Kind.MOVED, each, on, note));
        }
        definitions.addAll(changed.values());
        return definitions;
    }

    private static BoundaryEvent event(BoundaryEvent.Kind kind, AreaDiff.Change change, LocalDate on, String note) {
        var code = change.after().code();
        return new BoundaryEvent(code + "-" + kind.word() + "-" + on, kind, on, List.of(code), List.of(code), note);
    }
}
