package org.sopan.indicators.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Changes that stand far from those of the state's other areas in the same indicator and period. With Δ the change of
/// an area, z = 0.6745·(Δ − median Δ)/MAD over all areas of the frame that have both figures; beyond ±5 it is found.
/// Of 1,962 changes between the survey's two rounds in states with at least eight districts 11 are.
final class NeighbourJumps {

    /// Areas with a change, before one is held against the others.
    static final int LEAST = 8;

    static final double FAR = 5;

    /// Scales the median deviation to a standard deviation of a normal distribution: 1/Φ⁻¹(3/4).
    private static final double NORMAL = 0.6745;

    private NeighbourJumps() {}

    static List<Found> in(FigureFrame frame) {
        var before = frame.before();
        var now = frame.now();
        var found = new ArrayList<Found>();
        for (int i = 0; i < frame.indicators().size(); i++) {
            var changes = new double[now.length];
            for (int area = 0; area < now.length; area++) {
                changes[area] = now[area][i] - before[area][i];
            }
            found.addAll(in(frame, i, changes));
        }
        return found;
    }

    private static List<Found> in(FigureFrame frame, int indicator, double[] changes) {
        var known = Arrays.stream(changes).filter(each -> !Double.isNaN(each)).toArray();
        if (known.length < LEAST) {
            return List.of();
        }
        double median = median(known);
        double spread =
                median(Arrays.stream(known).map(each -> Math.abs(each - median)).toArray());
        var found = new ArrayList<Found>();
        for (int area = 0; area < frame.judged().size() && spread > 0; area++) {
            double z = NORMAL * (changes[area] - median) / spread;
            if (Math.abs(z) > FAR) {
                found.add(new Found(
                        Check.NEIGHBOUR_JUMP,
                        Severity.WARNING,
                        frame.areas().get(area),
                        frame.indicators().get(indicator),
                        String.format(
                                Locale.ROOT,
                                "changed by %.2f since %s, the median of %d areas of the state by %.2f: modified z %.1f",
                                changes[area],
                                frame.place().previous(),
                                known.length,
                                median,
                                z),
                        z));
            }
        }
        return found;
    }

    private static double median(double[] figures) {
        var sorted = Arrays.stream(figures).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
