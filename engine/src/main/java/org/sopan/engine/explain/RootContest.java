package org.sopan.engine.explain;

import org.sopan.engine.ranking.Lens;

/// All areas scored at a root that compares them, with some values of the base period and some of the
/// ranked one.
final class RootContest {

    private final Lens lens;
    private final int area;
    private final double[][] before;
    private final double[][] after;
    private final double[] scoresBefore;
    private final double[] scoresAfter;

    RootContest(Lens lens, int area) {
        this.lens = lens;
        this.area = area;
        this.before = lens.childrenBefore(lens.root()).orElseThrow();
        this.after = lens.childrenNow(lens.root());
        this.scoresBefore = lens.scoresBefore(lens.root()).orElseThrow();
        this.scoresAfter = lens.scoresNow(lens.root());
    }

    /// @param moved own themes that have moved, as bits
    /// @param others whether the areas with a place at both ends have
    /// @param crossed whether those with a place at one end only have
    double[] scores(long moved, boolean others, boolean crossed) {
        long own = moved & (1L << before.length) - 1;
        boolean all = own == (1L << before.length) - 1;
        if (others && crossed && all) {
            return scoresAfter;
        }
        if (!others && !crossed && own == 0) {
            return scoresBefore;
        }
        var mixed = new double[before.length][scoresAfter.length];
        for (int j = 0; j < mixed.length; j++) {
            for (int i = 0; i < scoresAfter.length; i++) {
                boolean crosses = Double.isNaN(scoresBefore[i]) != Double.isNaN(scoresAfter[i]);
                boolean has = i == area ? (moved >>> j & 1) == 1 : crosses ? crossed : others;
                mixed[j][i] = has ? after[j][i] : before[j][i];
            }
        }
        var scores = lens.contests(lens.root(), mixed);
        scores[area] = Double.isNaN(scores[area]) ? scoresBefore[area] : scores[area];
        return scores;
    }
}
