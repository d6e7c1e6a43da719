package org.sopan.engine.panel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The figures of a programme: areas × indicators × periods. Immutable; [#edit] gives a changed copy that
/// shares every column that was not touched. Axes are sorted by code (periods by date), so no result depends
/// on the order in which anything was loaded.
///
/// A column is `areas` doubles and as many bytes; a column nobody reported into takes no room.
public final class Panel {

    private final List<String> areas;
    private final List<String> indicators;
    private final List<PanelPeriod> periods;
    private final Map<String, Integer> areaIndex;
    private final Map<String, Integer> indicatorIndex;
    private final Map<String, Integer> periodIndex;
    private final Column[][] columns;
    private final Column nothing;

    private Panel(List<String> areas, List<String> indicators, List<PanelPeriod> periods, Column[][] columns) {
        this.areas = areas;
        this.indicators = indicators;
        this.periods = periods;
        this.areaIndex = indexOf(areas);
        this.indicatorIndex = indexOf(indicators);
        this.periodIndex = indexOf(periods.stream().map(PanelPeriod::code).toList());
        this.columns = columns;
        this.nothing = Column.empty(areas.size());
    }

    private Panel(Panel axes, Column[][] columns) {
        this.areas = axes.areas;
        this.indicators = axes.indicators;
        this.periods = axes.periods;
        this.areaIndex = axes.areaIndex;
        this.indicatorIndex = axes.indicatorIndex;
        this.periodIndex = axes.periodIndex;
        this.columns = columns;
        this.nothing = axes.nothing;
    }

    /// A panel without a figure. Codes may come in any order; a code given twice counts once.
    public static Panel empty(
            Collection<String> areas, Collection<String> indicators, Collection<PanelPeriod> periods) {
        var sortedPeriods = List.copyOf(new TreeSet<>(periods));
        var sortedIndicators = List.copyOf(new TreeSet<>(indicators));
        return new Panel(
                List.copyOf(new TreeSet<>(areas)),
                sortedIndicators,
                sortedPeriods,
                new Column[sortedPeriods.size()][sortedIndicators.size()]);
    }

    public List<String> areas() {
        return areas;
    }

    public List<String> indicators() {
        return indicators;
    }

    /// Oldest first.
    public List<PanelPeriod> periods() {
        return periods;
    }

    public boolean hasArea(String area) {
        return areaIndex.containsKey(area);
    }

    public boolean hasIndicator(String indicator) {
        return indicatorIndex.containsKey(indicator);
    }

    public Optional<PanelPeriod> findPeriod(String code) {
        return Optional.ofNullable(periodIndex.get(code)).map(periods::get);
    }

    /// The place of an area on its axis; throws [IllegalArgumentException] for one that is not in the panel.
    public int areaIndex(String area) {
        return place(areaIndex, area, "area");
    }

    /// The place of a period on its axis; throws [IllegalArgumentException] for one that is not in the panel.
    public int periodIndex(String period) {
        return place(periodIndex, period, "period");
    }

    /// The figures of an indicator in a period; all missing for an indicator the panel does not have.
    public Column column(String indicator, int period) {
        var index = indicatorIndex.get(indicator);
        var column = index == null ? null : columns[period][index];
        return column == null ? nothing : column;
    }

    /// Starts a changed copy. Not safe for use by several threads.
    public Editor edit() {
        return new Editor();
    }

    /// This panel with more on its axes; figures keep their places by code. Nothing is taken away.
    public Panel extended(
            Collection<String> moreAreas, Collection<String> moreIndicators, Collection<PanelPeriod> morePeriods) {
        var allAreas = new TreeSet<>(areas);
        var allIndicators = new TreeSet<>(indicators);
        var allPeriods = new TreeSet<>(periods);
        allAreas.addAll(moreAreas);
        allIndicators.addAll(moreIndicators);
        allPeriods.addAll(morePeriods);
        int size = allAreas.size() + allIndicators.size() + allPeriods.size();
        if (size == areas.size() + indicators.size() + periods.size()) {
            return this;
        }
        var editor = empty(allAreas, allIndicators, allPeriods).edit();
        for (var period : periods) {
            for (var indicator : indicators) {
                copyInto(editor, indicator, period.code());
            }
        }
        return editor.freeze();
    }

    private void copyInto(Editor editor, String indicator, String period) {
        var column = column(indicator, periodIndex(period));
        for (int area = 0; area < areas.size(); area++) {
            if (column.state(area) != CellState.MISSING) {
                editor.set(areas.get(area), indicator, period, column.value(area), column.state(area));
            }
        }
    }

    private static int place(Map<String, Integer> index, String code, String what) {
        var place = index.get(code);
        if (place == null) {
            throw new IllegalArgumentException(what + " \"" + code + "\" is not in the panel of " + index.size());
        }
        return place;
    }

    private static Map<String, Integer> indexOf(List<String> codes) {
        var index = new HashMap<String, Integer>();
        for (int i = 0; i < codes.size(); i++) {
            if (index.put(codes.get(i), i) != null) {
                throw new IllegalArgumentException("code \"" + codes.get(i) + "\" stands twice on an axis");
            }
        }
        return Map.copyOf(index);
    }

    /// Changes to a panel, taken together by [#freeze].
    public final class Editor {

        private final Column[][] changed = new Column[periods.size()][];
        private final double[][][] values = new double[periods.size()][][];
        private final byte[][][] states = new byte[periods.size()][][];

        private Editor() {}

        /// Puts a figure. `value` is read only where the state carries one, and must then be finite; throws
        /// [IllegalArgumentException] naming area, indicator and period otherwise, or for a code off the axes.
        public Editor set(String area, String indicator, String period, double value, CellState state) {
            int a = areaIndex(area);
            int i = place(indicatorIndex, indicator, "indicator");
            int p = periodIndex(period);
            if (state.carriesValue() && !Double.isFinite(value)) {
                throw new IllegalArgumentException("indicator " + indicator + " for area " + area + ", period " + period
                        + ": " + value + " is no finite number");
            }
            touch(p, i);
            values[p][i][a] = state.carriesValue() ? value + 0.0 : Double.NaN;
            states[p][i][a] = state.code();
            return this;
        }

        /// Takes a figure away.
        public Editor clear(String area, String indicator, String period) {
            return set(area, indicator, period, 0, CellState.MISSING);
        }

        /// The changed panel. The editor must not be used any more.
        public Panel freeze() {
            for (int p = 0; p < changed.length; p++) {
                changed[p] = columns[p];
                if (values[p] != null) {
                    changed[p] = columns[p].clone();
                    for (int i = 0; i < values[p].length; i++) {
                        if (values[p][i] != null) {
                            changed[p][i] = new Column(values[p][i], states[p][i]);
                        }
                    }
                }
            }
            return new Panel(Panel.this, changed);
        }

        private void touch(int period, int indicator) {
            if (values[period] == null) {
                values[period] = new double[indicators.size()][];
                states[period] = new byte[indicators.size()][];
            }
            if (values[period][indicator] == null) {
                var before = columns[period][indicator];
                var from = before == null ? nothing : before;
                values[period][indicator] = from.copyOfValues();
                states[period][indicator] = from.copyOfStates();
            }
        }
    }

    /// The newest period of the same length that ended before `period` did.
    public Optional<PanelPeriod> findPrevious(PanelPeriod period) {
        return periods.stream()
                .filter(other ->
                        other.months() == period.months() && other.end().isBefore(period.end()))
                .reduce((older, newer) -> newer);
    }

    /// The period of the same length that ended twelve months before `period` did.
    public Optional<PanelPeriod> findYearBefore(PanelPeriod period) {
        LocalDate start = period.start().minusYears(1);
        return periods.stream()
                .filter(other ->
                        other.months() == period.months() && other.start().equals(start))
                .findFirst();
    }

    @Override
    public String toString() {
        return "Panel of " + areas.size() + " areas, " + indicators.size() + " indicators, periods "
                + Arrays.toString(periods.stream().map(PanelPeriod::code).toArray());
    }
}
