package org.sopan.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;

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

    /// The days of an import.
    ///
    /// @param changes day from which changes hold
    /// @param begins first day of added areas, null where nobody said it
    /// @param endMissing whether missing areas end on that day, which must be said then
    public record Dates(LocalDate changes, @Nullable LocalDate begins, boolean endMissing) {}

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

    public Outcome show(List<Line> directory, Dates dates) {
        var known = catalogue.get();
        var diff = AreaComparison.of(directory, known);
        return new Outcome.Shown(DiffName.of(diff, dates.endMissing(), known.version()), diff);
    }

    /// Does what was shown.
    ///
    /// @param wanted name of the difference that was shown
    @Transactional
    public Outcome apply(List<Line> directory, String wanted, Dates dates) {
        var known = catalogue.get();
        var diff = AreaComparison.of(directory, known);
        var name = DiffName.of(diff, dates.endMissing(), known.version());
        if (!name.equals(wanted)) {
            return new Outcome.Stale(name, wanted);
        }
        return switch (loadPack.load(new Pack("area-import", definitions(diff, dates)))) {
            case PackLoading.Loaded loaded -> new Outcome.Applied(diff, loaded.catalogueVersion());
            case PackLoading.Refused refused -> new Outcome.Refused(refused.errors());
        };
    }

    private static List<Definition> definitions(AreaDiff diff, Dates dates) {
        var on = dates.changes();
        var begins = dates.begins();
        var changed = new LinkedHashMap<AreaCode, Area>();
        var definitions = new ArrayList<Definition>();
        diff.added()
                .forEach(area -> definitions.add(
                        begins == null ? area : area.within(area.validity().from(begins))));
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
        diff.shared().forEach(each -> changed.put(each.after().code(), each.after()));
        if (dates.endMissing()) {
            diff.missing()
                    .forEach(area ->
                            changed.put(area.code(), area.within(area.validity().to(on))));
        }
        definitions.addAll(changed.values());
        return definitions;
    }

    private static BoundaryEvent event(BoundaryEvent.Kind kind, AreaDiff.Change change, LocalDate on, String note) {
        var code = change.after().code();
        return new BoundaryEvent(code + "-" + kind.word() + "-" + on, kind, on, List.of(code), List.of(code), note);
    }
}
