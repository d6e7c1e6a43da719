package org.sopan.engine.explain;

import java.util.ArrayList;
import java.util.Arrays;
import org.sopan.engine.method.Direction;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;

/// Finds what each indicator alone would have to reach for an area to gain places, by bisection along its way
/// up the tree. The answer is the first figure, as a double, that does: fed back, it gives exactly the place
/// promised.
public final class WhatItTakes {

    private static final int STEPS = 200;
    private static final int DOUBLINGS = 60;

    private final Lens lens;
    private final int area;
    private final double[] values;
    private final WayUp wayUp;
    private final double keyNeeded;

    private WhatItTakes(Lens lens, int area, double keyNeeded) {
        this.lens = lens;
        this.area = area;
        this.wayUp = new WayUp(lens, area);
        this.values = wayUp.now();
        this.keyNeeded = keyNeeded;
    }

    /// The figures that would gain an area some places.
    ///
    /// @param places how many places to gain, at least one
    public static NextPlaces toGain(Ranking ranking, String area, int places) {
        var lens = ranking.lens();
        int place = lens.area(area);
        if (lens.areasDepend()) {
            return new NextPlaces.NotComputed(area, Mix.OTHERS_COUNT);
        }
        var keys = lens.scoresNow(lens.root());
        for (int i = 0; i < keys.length; i++) {
            keys[i] = lens.key(keys[i]);
        }
        if (Double.isNaN(keys[place])) {
            return new NextPlaces.NotComputed(area, "the area has no score for period " + ranking.period());
        }
        int rank = 1 + ahead(keys, place, keys[place]);
        if (places < 1 || places >= rank) {
            return new NextPlaces.NotComputed(
                    area, "places to gain: " + places + " is outside 1.." + (rank - 1) + " for place " + rank);
        }
        double needed = keyOfPlace(keys, place, rank - places);
        var taking = new WhatItTakes(lens, place, needed);
        var reaches = new ArrayList<NextPlaces.Reach>();
        for (int leaf = 0; leaf < lens.leaves(); leaf++) {
            reaches.add(taking.reach(leaf));
        }
        return new NextPlaces.Computed(area, rank, 1 + ahead(keys, place, needed), lens.fromKey(needed), reaches);
    }

    private static int ahead(double[] keys, int area, double key) {
        int ahead = 0;
        for (int rival = 0; rival < keys.length; rival++) {
            ahead += rival != area && keys[rival] > key ? 1 : 0;
        }
        return ahead;
    }

    /// Of the others' keys, best first, the one at a place: whoever has it stands there.
    private static double keyOfPlace(double[] keys, int area, int place) {
        var others = keys.clone();
        others[area] = Double.NaN;
        var sorted =
                Arrays.stream(others).filter(key -> !Double.isNaN(key)).sorted().toArray();
        return sorted[sorted.length - place];
    }

    private NextPlaces.Reach reach(int leaf) {
        var indicator = lens.code(leaf);
        double now = lens.figureNow(leaf, area);
        if (Double.isNaN(now) || Double.isNaN(values[leaf])) {
            return new NextPlaces.Reach.NoFigure(indicator);
        }
        double enough = now;
        double step = Math.max(1, Math.abs(now)) * 1e-3;
        for (int k = 0; k < DOUBLINGS && !suffices(leaf, enough); k++) {
            enough = better(leaf, now, step);
            step *= 2;
        }
        if (!suffices(leaf, enough)) {
            return new NextPlaces.Reach.NotReachable(indicator, wayUp.score(leaf, lens.normalised(leaf, enough)));
        }
        double figure = first(leaf, now, enough);
        return new NextPlaces.Reach.Reachable(indicator, now, figure, values[leaf], lens.normalised(leaf, figure));
    }

    /// The figure `step` further towards the better side, never past a target.
    private double better(int leaf, double figure, double step) {
        return switch (lens.direction(leaf)) {
            case Direction.Higher() -> figure + step;
            case Direction.Lower() -> figure - step;
            case Direction.Towards(double target) ->
                Math.abs(target - figure) <= step ? target : figure + Math.signum(target - figure) * step;
        };
    }

    /// The figure nearest to `from` that suffices, between it and `enough`, which does.
    private double first(int leaf, double from, double enough) {
        double not = from;
        double does = enough;
        for (int k = 0; k < STEPS; k++) {
            double middle = not + (does - not) / 2;
            if (middle == not || middle == does) {
                break;
            }
            if (suffices(leaf, middle)) {
                does = middle;
            } else {
                not = middle;
            }
        }
        return does;
    }

    private boolean suffices(int leaf, double figure) {
        double normalised = lens.normalised(leaf, figure);
        return !Double.isNaN(normalised) && lens.key(wayUp.score(leaf, normalised)) >= keyNeeded;
    }
}
