package org.sopan.indicators.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.sopan.engine.integrity.Rows;

/// Checks that hold the areas of a frame against each other and against what they were. A pair is named by its first
/// area; judged ones come first, so a pair of which one is judged is named by it.
public final class FrameChecks {

    /// Indicators two rows must have in common before they are compared as a whole.
    static final int COMMON = 8;

    /// A pair is suspected when, exchanged, it lies this much nearer to what it was. Over the 404 pairs of districts of
    /// one state in the survey's two rounds, with each indicator's common change taken out, 0.8 suspects no pair as
    /// published and 216 of the pairs when exchanged.
    static final double SWAP_SHARE = 0.8;

    private static final double HUNDRED = 100;

    /// How far from a hundredfold a slip may still be, as a share.
    private static final double NEAR = 0.5;

    /// Below this a figure is too small to tell a slip from a small figure.
    private static final double LEAST = 2;

    private FrameChecks() {}

    public static List<Found> all(FigureFrame frame) {
        var found = new ArrayList<Found>();
        found.addAll(identical(frame));
        found.addAll(swaps(frame));
        found.addAll(unitSlips(frame));
        found.addAll(NeighbourJumps.in(frame));
        return found;
    }

    /// Areas that look exchanged. What changed everywhere says nothing about a place: the median change of each
    /// indicator is taken out first.
    public static List<Found> swaps(FigureFrame frame) {
        var earlier = frame.before();
        var later = frame.now();
        // An area without a past of its own lies near to everybody's.
        var known = IntStream.range(0, later.length)
                .filter(area -> commonFigures(earlier[area], later[area]) >= COMMON)
                .toArray();
        var before = Arrays.stream(known).mapToObj(area -> earlier[area]).toArray(double[][]::new);
        var now = Arrays.stream(known).mapToObj(area -> later[area]).toArray(double[][]::new);
        var areas = Arrays.stream(known).mapToObj(frame.areas()::get).toList();
        var judged = Set.copyOf(frame.judged());
        return Rows.swaps(areas, before, withoutCommonChange(before, now), SWAP_SHARE).stream()
                .filter(each -> judged.contains(each.subject()))
                .map(each -> new Found(
                        Check.SUSPECTED_SWAP,
                        Severity.SERIOUS,
                        each.subject(),
                        null,
                        each.evidence() + " (spreads of " + frame.place().previous() + ", common change taken out)",
                        each.strength()))
                .toList();
    }

    /// Areas whose figures are all equal.
    public static List<Found> identical(FigureFrame frame) {
        var judged = Set.copyOf(frame.judged());
        return Rows.identical(frame.areas(), frame.now(), COMMON).stream()
                .filter(each -> judged.contains(each.subject()))
                .map(each -> new Found(
                        Check.IDENTICAL_ROWS, Severity.SERIOUS, each.subject(), null, each.evidence(), each.strength()))
                .toList();
    }

    /// Figures a hundredth or a hundredfold of what they were: f · 100 or f / 100 within half of the figure before,
    /// with the larger of the two at least 2.
    public static List<Found> unitSlips(FigureFrame frame) {
        var found = new ArrayList<Found>();
        var earlier = frame.before();
        var later = frame.now();
        for (int area = 0; area < frame.judged().size(); area++) {
            for (int i = 0; i < frame.indicators().size(); i++) {
                double before = earlier[area][i];
                double now = later[area][i];
                if (slipped(before, now) || slipped(now, before)) {
                    found.add(new Found(
                            Check.UNIT_SLIP,
                            Severity.WARNING,
                            frame.areas().get(area),
                            frame.indicators().get(i),
                            String.format(
                                    Locale.ROOT,
                                    "%s in %s, %s in %s: about a hundred to one",
                                    before,
                                    frame.place().previous(),
                                    now,
                                    frame.place().period()),
                            now / before));
                }
            }
        }
        return found;
    }

    private static boolean slipped(double large, double small) {
        return large >= LEAST && small > 0 && small <= 1 && Math.abs(small * HUNDRED - large) <= NEAR * large;
    }

    private static int commonFigures(double[] before, double[] now) {
        int common = 0;
        for (int i = 0; i < now.length; i++) {
            common += Double.isNaN(before[i]) || Double.isNaN(now[i]) ? 0 : 1;
        }
        return common;
    }

    private static double[][] withoutCommonChange(double[][] before, double[][] now) {
        var steady = new double[now.length][];
        for (int area = 0; area < now.length; area++) {
            steady[area] = now[area].clone();
        }
        int indicators = now.length == 0 ? 0 : now[0].length;
        for (int i = 0; i < indicators; i++) {
            double change = median(now, i) - median(before, i);
            for (var row : steady) {
                row[i] -= Double.isNaN(change) ? 0 : change;
            }
        }
        return steady;
    }

    private static double median(double[][] rows, int column) {
        var figures = Arrays.stream(rows)
                .mapToDouble(row -> row[column])
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        return figures.length == 0 ? Double.NaN : figures[figures.length / 2];
    }
}
