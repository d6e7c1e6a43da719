package org.sopan.indicators.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sopan.engine.integrity.Series;

/// Checks of one figure through time, as far as they are about the last one: what was said of earlier ones
/// was said when they came.
public final class SeriesChecks {

    /// So many equal figures in a row are a run.
    static final int RUN = 4;

    private SeriesChecks() {}

    /// Everything there is to say of the last figure.
    ///
    /// @param low lowest value the indicator takes, such as 0; a figure there is at a bound
    /// @param high highest value the indicator takes, such as 100
    public static List<Found> all(FigureSeries series, double low, double high) {
        var figures = series.figures().stream().mapToDouble(Double::doubleValue).toArray();
        var found = new ArrayList<Found>();
        // The engine names the place of a jump in its sentence; only one at the end is news.
        var last = "figure " + figures.length + " ";
        Series.jumps(series.indicator(), figures).stream()
                .filter(each -> each.evidence().startsWith(last))
                .forEach(each ->
                        found.add(found(Check.JUMP, Severity.WARNING, series, each.evidence(), each.strength())));
        int run = lastRun(figures);
        if (run >= RUN) {
            var runFigures = Arrays.copyOfRange(figures, figures.length - run, figures.length);
            Series.constantRuns(series.indicator(), runFigures, RUN, low, high)
                    .forEach(each -> found.add(
                            found(Check.CONSTANT_RUN, Severity.NOTE, series, each.evidence(), each.strength())));
        }
        return found;
    }

    private static int lastRun(double[] figures) {
        int run = figures.length == 0 ? 0 : 1;
        for (int i = figures.length - 2; i >= 0 && figures[i] == figures[figures.length - 1]; i--) {
            run++;
        }
        return run;
    }

    private static Found found(Check check, Severity severity, FigureSeries series, String evidence, double strength) {
        return new Found(check, severity, series.area(), series.indicator(), evidence, strength);
    }
}
