package org.sopan.engine.uncertainty;

import java.util.List;
import org.sopan.engine.method.Method;

/// What is varied, how often, and from which seed.
///
/// @param draws how many rankings are computed
/// @param weights how weights are drawn, at every node whose weights are not all zero
/// @param alternatives methods over the same indicators that are drawn evenly beside the ranking's own, such
/// as with another normalisation, aggregation or rule for missing figures
/// @param leaveOneOut whether every draw leaves one indicator out, each equally likely
/// @param top how many places count as the top
public record RobustnessSetup(
        int draws, long seed, WeightModel weights, List<Method> alternatives, boolean leaveOneOut, int top) {

    /// More than this is a mistake, not a question.
    public static final int MAX_DRAWS = 1_000_000;

    public RobustnessSetup {
        alternatives = List.copyOf(alternatives);
        if (draws < 1 || draws > MAX_DRAWS) {
            throw new IllegalArgumentException("draws: " + draws + " is outside 1.." + MAX_DRAWS);
        }
        if (top < 1) {
            throw new IllegalArgumentException("top: " + top + " is outside 1 and more");
        }
    }

    /// Weights around the nominal by a quarter, nothing else varied, top ten.
    public static RobustnessSetup ofWeights(int draws, long seed) {
        return new RobustnessSetup(draws, seed, new WeightModel.AroundNominal(0.25), List.of(), false, 10);
    }
}
