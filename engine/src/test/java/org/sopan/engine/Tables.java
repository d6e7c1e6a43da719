package org.sopan.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sopan.engine.method.Method;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Panel;
import org.sopan.engine.panel.PanelPeriod;

/// Panels and methods written as a reader would write them down.
///
/// A table has indicators across and areas down: `-` is missing, `n/a` not applicable, `7*` a figure of low
/// reliability, `?` a suppressed one.
public final class Tables {

    private final Map<String, String> tables = new LinkedHashMap<>();

    private Tables() {}

    public static Method method(String json) {
        return Method.fromTree(Json.parse(json)).getMethod();
    }

    public static Tables at(String period, String table) {
        return new Tables().and(period, table);
    }

    public Tables and(String period, String table) {
        tables.put(period, table);
        return this;
    }

    public Panel panel() {
        var areas = new TreeSet<String>();
        var indicators = new TreeSet<String>();
        var periods = new ArrayList<PanelPeriod>();
        tables.forEach((period, table) -> {
            periods.add(period(period));
            var lines = lines(table);
            indicators.addAll(lines.getFirst().subList(1, lines.getFirst().size()));
            lines.subList(1, lines.size()).forEach(line -> areas.add(line.getFirst()));
        });
        var editor = Panel.empty(areas, indicators, periods).edit();
        tables.forEach((period, table) -> fill(editor, period, lines(table)));
        return editor.freeze();
    }

    /// A year such as `2020`, a month such as `2020-04`, or an Indian financial year such as `FY2019-20`.
    public static PanelPeriod period(String code) {
        if (code.startsWith("FY")) {
            int year = Integer.parseInt(code.substring(2, 6));
            return new PanelPeriod(code, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31));
        }
        if (code.length() == 4) {
            int year = Integer.parseInt(code);
            return new PanelPeriod(code, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        var month = YearMonth.parse(code);
        return new PanelPeriod(code, month.atDay(1), month.atEndOfMonth());
    }

    private static void fill(Panel.Editor editor, String period, List<List<String>> lines) {
        var header = lines.getFirst();
        for (var line : lines.subList(1, lines.size())) {
            for (int i = 1; i < header.size(); i++) {
                put(editor, period, line.getFirst(), header.get(i), line.get(i));
            }
        }
    }

    private static void put(Panel.Editor editor, String period, String area, String indicator, String cell) {
        switch (cell) {
            case "-" -> editor.clear(area, indicator, period);
            case "?" -> editor.set(area, indicator, period, 0, CellState.SUPPRESSED);
            case "n/a" -> editor.set(area, indicator, period, 0, CellState.NOT_APPLICABLE);
            default -> {
                boolean low = cell.endsWith("*");
                double value = Double.parseDouble(low ? cell.substring(0, cell.length() - 1) : cell);
                editor.set(area, indicator, period, value, low ? CellState.LOW_RELIABILITY : CellState.NORMAL);
            }
        }
    }

    private static List<List<String>> lines(String table) {
        return table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Arrays.asList(line.split("\\s+")))
                .toList();
    }
}
