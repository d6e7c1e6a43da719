package org.sopan.engine.ranking;

/// What a ranking ranks by.
public enum Measure {
    /// The score of the period.
    SCORE,
    /// Its change since the base period, as the method measures change.
    DELTA
}
