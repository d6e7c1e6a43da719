package org.sopan.rankings.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.engine.panel.Panel;
import org.sopan.engine.ranking.BoundaryChange;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;
import org.sopan.rankings.method.StoredMethod;
import org.sopan.rankings.panel.Figures;
import org.sopan.rankings.panel.PanelAxes;
import org.sopan.reference.Programme;
import org.sopan.reference.Reference;

/// What is kept of a programme between two computations, so that a change costs what it touches: the panel is patched,
/// and nothing is ranked again when nothing it is made of has changed. Used by one thread.
final class Workbench {

    private final Figures figures;
    private final LongSupplier generations;
    private @Nullable PanelAxes axes;
    private @Nullable Panel panel;
    private @Nullable RankedProgramme ranked;

    /// @param generations a number never given before, each time
    Workbench(Figures figures, LongSupplier generations) {
        this.figures = figures;
        this.generations = generations;
    }

    /// The programme ranked with the changes taken in; the same object as before when they do not touch it.
    RankedProgramme rank(Programme programme, StoredMethod method, Reference reference, Figures.Changes changes) {
        var wanted = axesOf(programme, method);
        boolean anew = panel == null || changes.lost() || !wanted.equals(axes);
        var fresh = anew || panel == null ? figures.panel(wanted) : figures.patch(panel, wanted, changes.segments());
        var before = ranked;
        boolean same = before != null
                && fresh == panel
                && before.method().hash().equals(method.hash())
                && before.reference().version() == reference.version();
        axes = wanted;
        panel = fresh;
        if (before != null && same) {
            return before;
        }
        var basis = new RankedProgramme.Basis(reference, fresh, boundaryChanges(reference, fresh));
        var after = new RankedProgramme(
                generations.getAsLong(),
                programme,
                method,
                basis,
                changes.positions(),
                changes.toldAt(),
                rankings(programme, method, basis));
        ranked = after;
        return after;
    }

    /// The same rankings, known to hold up to a later position.
    RankedProgramme advance(RankedProgramme current, Figures.Changes changes) {
        var advanced = current.reflecting(generations.getAsLong(), changes);
        ranked = advanced;
        return advanced;
    }

    private static NavigableMap<Period, PeriodRanking> rankings(
            Programme programme, StoredMethod method, RankedProgramme.Basis basis) {
        var rankings = new TreeMap<Period, PeriodRanking>();
        for (var panelPeriod : basis.panel().periods()) {
            var period = Period.parse(panelPeriod.code());
            var members =
                    programme.membersIn(period).stream().map(AreaCode::value).collect(Collectors.toSet());
            if (!members.isEmpty() && method.method().ranks(panelPeriod)) {
                var input = RankingInput.of(method.method(), basis.panel(), panelPeriod.code())
                        .withBoundaryChanges(basis.boundaryChanges());
                rankings.put(period, new PeriodRanking(Ranking.of(input), members));
            }
        }
        return rankings;
    }

    /// Whether older figures were re-tabulated on the new territory is not told by any event yet, so they count as not.
    private static List<BoundaryChange> boundaryChanges(Reference reference, Panel panel) {
        return panel.areas().stream()
                .flatMap(code -> reference.findArea(AreaCode.parse(code)).stream())
                .filter(area -> area.changedOn() != null)
                .map(area -> new BoundaryChange(
                        area.code().value(),
                        area.changedOn(),
                        area.predecessors().stream().map(AreaCode::value).toList(),
                        false))
                .toList();
    }

    private static PanelAxes axesOf(Programme programme, StoredMethod method) {
        Set<AreaCode> areas = new HashSet<>();
        programme.memberships().forEach(membership -> areas.add(membership.area()));
        return new PanelAxes(areas, method.method().indicators().keySet(), programme.dataset());
    }
}
