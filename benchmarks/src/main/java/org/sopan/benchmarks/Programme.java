package org.sopan.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.sopan.engine.method.Method;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Panel;
import org.sopan.engine.panel.PanelPeriod;
import org.sopan.engine.ranking.RankingInput;

/// A programme made up from a seed: so many areas, indicators in six themes, months; one figure in
/// twenty is missing.
final class Programme {

    private static final int THEMES = 6;
    private static final int ONE_IN = 20;

    private final Method method;
    private final Panel panel;

    private Programme(Method method, Panel panel) {
        this.method = method;
        this.panel = panel;
    }

    static Programme of(int areas, int indicators, int months, String normalisation) {
        return new Programme(method(indicators, normalisation), panel(areas, indicators, months));
    }

    RankingInput at(int month) {
        return RankingInput.of(method, panel, panel.periods().get(month).code());
    }

    int months() {
        return panel.periods().size();
    }

    private static Panel panel(int areas, int indicators, int months) {
        var periods = new ArrayList<PanelPeriod>();
        for (int month = 0; month < months; month++) {
            var start = LocalDate.of(2018, 4, 1).plusMonths(month);
            periods.add(new PanelPeriod(
                    start.toString().substring(0, 7), start, start.plusMonths(1).minusDays(1)));
        }
        var areaCodes = codes("A", areas);
        var indicatorCodes = codes("IND-", indicators);
        var editor = Panel.empty(areaCodes, indicatorCodes, periods).edit();
        var random = new SplittableRandom(areas);
        for (var period : periods) {
            for (var indicator : indicatorCodes) {
                for (var area : areaCodes) {
                    double figure = random.nextInt(100_000) / 1000.0;
                    if (random.nextInt(ONE_IN) > 0) {
                        editor.set(area, indicator, period.code(), figure, CellState.NORMAL);
                    }
                }
            }
        }
        return editor.freeze();
    }

    private static Method method(int indicators, String normalisation) {
        var codes = codes("IND-", indicators);
        var themes = new ArrayList<Map<String, Object>>();
        for (int theme = 0; theme < THEMES; theme++) {
            var own = codes.subList(indicators * theme / THEMES, indicators * (theme + 1) / THEMES);
            themes.add(Map.of("code", "theme" + theme, "indicators", List.copyOf(own), "weights", "equal"));
        }
        var rules = new TreeMap<String, Object>();
        for (int i = 0; i < indicators; i++) {
            rules.put(codes.get(i), Map.of("direction", i % 3 == 0 ? "lower" : "higher"));
        }
        var normalised = normalisation.equals("goalposts")
                ? Map.of("kind", "goalposts", "low", 2.5, "high", 97.5)
                : Map.of("kind", normalisation, "frame", "now");
        return Method.fromTree(Map.of(
                        "code",
                        "BENCHMARK",
                        "version",
                        1,
                        "frames",
                        Map.of("now", Map.of("kind", "current-period")),
                        "tree",
                        Map.of("code", "all", "children", themes),
                        "indicatorDefaults",
                        Map.of("normalisation", normalised, "floor", 0, "cap", 100),
                        "indicators",
                        rules))
                .getMethod();
    }

    private static List<String> codes(String prefix, int count) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            codes.add(prefix + "%06d".formatted(i));
        }
        return codes;
    }
}
