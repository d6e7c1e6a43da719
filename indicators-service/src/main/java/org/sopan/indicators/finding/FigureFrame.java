package org.sopan.indicators.finding;

import java.util.Arrays;
import java.util.List;

/// Figures of one state's areas of one level in one period and dataset, beside those of the period before. Rows are
/// areas, those that are judged first, then those they are held against; columns are indicators; `NaN` is a gap.
public final class FigureFrame {

    private final Place place;
    private final List<String> areas;
    private final List<String> indicators;
    private final int judged;
    private final double[][] before;
    private final double[][] now;

    public FigureFrame(Place place, Rows rows, List<String> indicators, double[][] before, double[][] now) {
        this.place = place;
        this.areas = rows.areas();
        this.judged = rows.judged();
        this.indicators = List.copyOf(indicators);
        this.before = copy(before);
        this.now = copy(now);
    }

    /// Where and when.
    ///
    /// @param previous code of the period before, empty where there is none; `before` is all gaps then
    public record Place(String state, String period, String previous, String dataset) {}

    /// Which areas.
    ///
    /// @param judged how many of them, from the first on, are judged
    public record Rows(List<String> areas, int judged) {
        public Rows {
            areas = List.copyOf(areas);
            if (judged < 0 || judged > areas.size()) {
                throw new IllegalArgumentException(judged + " of " + areas.size() + " areas cannot be judged");
            }
        }

        /// All are judged.
        public static Rows of(List<String> areas) {
            return new Rows(areas, areas.size());
        }
    }

    public Place place() {
        return place;
    }

    public List<String> areas() {
        return areas;
    }

    /// Areas a finding may be about.
    public List<String> judged() {
        return areas.subList(0, judged);
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
