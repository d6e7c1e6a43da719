package org.sopan.engine.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sopan.engine.statistics.Sample;

/// Confidence sets for the places of all areas at once, from bootstrapped scores (Mogstad, Romano, Shaikh and
/// Wilhelm, 2024). Areas i and j count as told apart when |s_i − s_j| exceeds c · σ_ij, with σ_ij the
/// standard deviation of the difference over the draws and c the quantile of the largest studentised
/// difference; then the place of i lies between 1 + the areas surely ahead and n − the areas surely behind,
/// for all i at once with the confidence asked for.
public final class RankConfidence {

    /// The places one area can have.
    public record Interval(int low, int high) {}

    private final double[] scores;
    private final double[][] draws;
    private final double[][] deviations;

    private RankConfidence(double[] scores, double[][] draws) {
        this.scores = scores;
        this.draws = draws;
        this.deviations = new double[scores.length][scores.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < i; j++) {
                deviations[i][j] = deviation(i, j);
                deviations[j][i] = deviations[i][j];
            }
        }
    }

    /// The places each area can have, all at once with the confidence asked for.
    ///
    /// @param scores of the areas, one each
    /// @param draws of the same scores with the errors of their figures, a row per draw
    /// @param confidence such as 0.95
    public static List<Interval> of(double[] scores, double[][] draws, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence: " + confidence + " is outside 0..1");
        }
        if (draws.length < 2 || Arrays.stream(draws).anyMatch(draw -> draw.length != scores.length)) {
            throw new IllegalArgumentException("at least two draws of all " + scores.length + " scores are needed");
        }
        return new RankConfidence(scores.clone(), draws).intervals(confidence);
    }

    private List<Interval> intervals(double confidence) {
        double critical = critical(confidence);
        var intervals = new ArrayList<Interval>();
        for (int i = 0; i < scores.length; i++) {
            int ahead = 0;
            int behind = 0;
            for (int j = 0; j < scores.length; j++) {
                double lead = scores[i] - scores[j];
                boolean apart = i != j && Math.abs(lead) > critical * deviations[i][j];
                ahead += apart && lead < 0 ? 1 : 0;
                behind += apart && lead > 0 ? 1 : 0;
            }
            intervals.add(new Interval(1 + ahead, scores.length - behind));
        }
        return intervals;
    }

    private double critical(double confidence) {
        var largest = new double[draws.length];
        for (int d = 0; d < draws.length; d++) {
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < i; j++) {
                    double off = Math.abs(draws[d][i] - draws[d][j] - (scores[i] - scores[j]));
                    double studentised = deviations[i][j] > 0 ? off / deviations[i][j] : 0;
                    largest[d] = Math.max(largest[d], studentised);
                }
            }
        }
        return Sample.of(largest).quantile(confidence).orElseThrow();
    }

    private double deviation(int i, int j) {
        var differences = new double[draws.length];
        for (int d = 0; d < draws.length; d++) {
            differences[d] = draws[d][i] - draws[d][j];
        }
        return Sample.of(differences).deviation().orElseThrow();
    }
}
