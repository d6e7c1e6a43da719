package org.sopan.rankings.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Panel;
import org.sopan.engine.panel.PanelPeriod;
import org.sopan.engine.ranking.BoundaryChange;
import org.sopan.rankings.ranking.RankedProgramme;

/// Everything a release is computed from except the method: enough to compute it again, on any machine.
///
/// @param period that is released
/// @param areas of the panel, by code
/// @param members those of them that take part in the period
/// @param indicators of the method, by code
/// @param periods up to the released one, the oldest first
/// @param boundaryChanges of the areas
/// @param figures every cell that is not missing, by period, indicator and area
public record ReleaseInputs(
        String programme,
        String period,
        String method,
        int methodVersion,
        String methodHash,
        List<String> areas,
        List<String> members,
        List<String> indicators,
        List<Span> periods,
        List<Boundary> boundaryChanges,
        List<Cell> figures) {

    public ReleaseInputs {
        areas = List.copyOf(areas);
        members = List.copyOf(members);
        indicators = List.copyOf(indicators);
        periods = List.copyOf(periods);
        boundaryChanges = List.copyOf(boundaryChanges);
        figures = List.copyOf(figures);
    }

    static ReleaseInputs of(RankedProgramme ranked, Period period) {
        var panel = ranked.basis().panel();
        var periods = panel.periods().stream()
                .filter(candidate -> !candidate.end().isAfter(period.end()))
                .toList();
        return new ReleaseInputs(
                ranked.programme().code().value(),
                period.value(),
                ranked.method().code(),
                ranked.method().version(),
                ranked.method().hash(),
                panel.areas(),
                ranked.get(period).members().stream().sorted().toList(),
                panel.indicators(),
                periods.stream().map(Span::of).toList(),
                ranked.basis().boundaryChanges().stream().map(Boundary::of).toList(),
                figures(panel, periods));
    }

    /// The panel again.
    Panel panel() {
        var spans = periods.stream().map(Span::toPeriod).toList();
        var editor = Panel.empty(areas, indicators, spans).edit();
        for (var cell : figures) {
            editor.set(
                    cell.area(),
                    cell.indicator(),
                    cell.period(),
                    cell.value() == null ? 0 : cell.value(),
                    CellState.valueOf(cell.state()));
        }
        return editor.freeze();
    }

    List<BoundaryChange> boundaries() {
        return boundaryChanges.stream().map(Boundary::toChange).toList();
    }

    private static List<Cell> figures(Panel panel, List<PanelPeriod> periods) {
        var figures = new ArrayList<Cell>();
        for (var period : periods) {
            for (var indicator : panel.indicators()) {
                var column = panel.column(indicator, panel.periodIndex(period.code()));
                for (int area = 0; area < panel.areas().size(); area++) {
                    var state = column.state(area);
                    if (state != CellState.MISSING) {
                        var value = state.carriesValue() ? (Double) column.value(area) : null;
                        figures.add(new Cell(panel.areas().get(area), indicator, period.code(), value, state.name()));
                    }
                }
            }
        }
        return figures;
    }

    /// A period with its first and last day.
    public record Span(String code, String start, String end) {

        static Span of(PanelPeriod period) {
            return new Span(
                    period.code(), period.start().toString(), period.end().toString());
        }

        PanelPeriod toPeriod() {
            return new PanelPeriod(code, LocalDate.parse(start), LocalDate.parse(end));
        }
    }

    /// An area whose territory changed.
    public record Boundary(String area, String on, List<String> predecessors, boolean retabulated) {

        public Boundary {
            predecessors = List.copyOf(predecessors);
        }

        static Boundary of(BoundaryChange change) {
            return new Boundary(change.area(), change.on().toString(), change.predecessors(), change.retabulated());
        }

        BoundaryChange toChange() {
            return new BoundaryChange(area, LocalDate.parse(on), predecessors, retabulated);
        }
    }

    /// A figure as it counted.
    ///
    /// @param value null exactly when the state carries none
    public record Cell(
            String area,
            String indicator,
            String period,
            @Nullable Double value,
            String state) {}
}
