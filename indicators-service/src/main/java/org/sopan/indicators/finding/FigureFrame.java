package org.sopan.indicators.finding;

import java.util.Arrays;
import java.util.List;

/// Figures of one state's areas of one level in one period and dataset, beside those of the period before. Rows are
/// areas, columns indicators; `NaN` is a gap.
public final class FigureFrame {

    private final Place place;
    private final List<String> areas;
    private final List<String> indicators;
    private final double[][] before;
    private final double[][] now;

    public FigureFrame(Place place, List<String> areas, List<String> indicators, double[][] before, double[][] now) {
        this.place = place;
        this.areas = List.copyOf(areas);
        this.indicators = List.copyOf(indicators);
        this.before = copy(before);
        this.now = copy(now);
    }

    /// Where and when.
    ///
    /// @param previous code of the period before, empty where there is none; `before` is all gaps then
    public record Place(String state, String period, String previous, String dataset) {}

    public Place place() {
        return place;
    }

    public List<String> areas() {
        return areas;
    }

    public List<String> indicators() {
        return indicators;
    }

    public double[][] before() {
        return copy(before);
    }

    public double[][] now() {
        return copy(now);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
