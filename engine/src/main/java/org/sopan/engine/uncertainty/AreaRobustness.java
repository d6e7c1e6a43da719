package org.sopan.engine.uncertainty;

/// What became of one area over all draws.
///
/// @param rankNow place in the ranking itself: one more than the areas ahead
/// @param median of its places over the draws it was ranked in
/// @param low 5th percentile of its places (type 7)
/// @param high 95th percentile
/// @param probabilityOfTop share of the draws in which it was in the top
/// @param ranked draws in which it was ranked
public record AreaRobustness(
        String area, int rankNow, double median, double low, double high, double probabilityOfTop, int ranked) {}
