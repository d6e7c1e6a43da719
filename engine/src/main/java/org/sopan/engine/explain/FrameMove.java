package org.sopan.engine.explain;

import java.util.ArrayList;
import java.util.List;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Line;
import org.sopan.engine.ranking.Ranking;

/// What moved the normalised values of an area between two rankings that each stand in their own frame:
/// its own figure, the floor of the frame, or its range. With z = low + span (x − f)/r and u = x − f,
/// the change is span · (u₁ − u₀)(1/r₁ + 1/r₀)/2 + span · (u₁ + u₀)/2 · (1/r₁ − 1/r₀); the first part
/// is the figure's (x₁ − x₀) less the floor's (f₁ − f₀), the second the range's.
///
/// @param change of the normalised value
/// @param own what the area's figure did
/// @param floor what the lower end of the frame did (for a z-score its mean)
/// @param range what the width of the frame did (for a z-score its deviation)
/// @param bounds what is left: floor and cap of the indicator, limits of its treatment
/// @param weight mean of the effective weights at both ends; times it, parts of an arithmetic method
/// are points of the score
public record FrameMove(
        String indicator, double change, double own, double floor, double range, double bounds, double weight) {

    /// For every indicator that has a value at both ends. One whose normalisation is no straight line
    /// has its change split in two: `own` is the mean change of its figure in either frame, `range`
    /// what the frame did. Throws [IllegalArgumentException] when the area is not in both, or the
    /// methods have other indicators.
    ///
    /// @param before the earlier ranking, in its own frame
    public static List<FrameMove> between(Ranking before, Ranking after, String area) {
        var earlier = before.lens();
        var later = after.lens();
        int was = earlier.area(area);
        int is = later.area(area);
        if (earlier.leaves() != later.leaves()) {
            throw new IllegalArgumentException(
                    "the rankings have " + earlier.leaves() + " and " + later.leaves() + " indicators");
        }
        var old = before.card(area);
        var fresh = after.card(area);
        var moves = new ArrayList<FrameMove>();
        for (int leaf = 0; leaf < later.leaves(); leaf++) {
            double from = earlier.figuresNow(leaf)[was];
            double to = later.figuresNow(leaf)[is];
            double z0 = earlier.normalised(leaf, from);
            double z1 = later.normalised(leaf, to);
            if (!Double.isNaN(z0) && !Double.isNaN(z1)) {
                var code = later.code(leaf);
                double weight = (old.getIndicator(code).effectiveWeight()
                                + fresh.getIndicator(code).effectiveWeight())
                        / 2;
                moves.add(move(earlier, later, leaf, new double[] {from, to, z0, z1, weight}));
            }
        }
        return moves;
    }

    private static FrameMove move(Lens earlier, Lens later, int leaf, double[] ends) {
        var code = later.code(leaf);
        double change = ends[3] - ends[2];
        var first = earlier.line(leaf);
        var second = later.line(leaf);
        if (first.isEmpty()
                || second.isEmpty()
                || first.get().range() == 0
                || second.get().range() == 0) {
            double own = (later.normalised(leaf, ends[1])
                            - later.normalised(leaf, ends[0])
                            + earlier.normalised(leaf, ends[1])
                            - earlier.normalised(leaf, ends[0]))
                    / 2;
            double safe = Double.isNaN(own) ? change : own;
            return new FrameMove(code, change, safe, 0, change - safe, 0, ends[4]);
        }
        Line f0 = first.get();
        Line f1 = second.get();
        double x0 = earlier.oriented(leaf, ends[0]);
        double x1 = later.oriented(leaf, ends[1]);
        double slope = f1.span() * (1 / f1.range() + 1 / f0.range()) / 2;
        double own = (x1 - x0) * slope;
        double floor = -(f1.from() - f0.from()) * slope;
        double middle = (x1 - f1.from() + x0 - f0.from()) / 2;
        double range = f1.span() * middle * (1 / f1.range() - 1 / f0.range());
        return new FrameMove(code, change, own, floor, range, change - own - floor - range, ends[4]);
    }
}
