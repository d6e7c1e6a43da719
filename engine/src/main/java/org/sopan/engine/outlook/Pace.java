package org.sopan.engine.outlook;

/// What a ratio of actual to required pace means.
public enum Pace {
    /// The figure moves away from the target.
    REGRESSING,
    /// Less than half of the pace needed.
    INSUFFICIENT,
    /// Half of it or more.
    MODERATE,
    /// 95 % of it or more.
    ON_TRACK;

    private static final double TRACK = 0.95;
    private static final double HALF = 0.5;

    public static Pace of(double ratio) {
        if (ratio < 0) {
            return REGRESSING;
        }
        if (ratio < HALF) {
            return INSUFFICIENT;
        }
        return ratio < TRACK ? MODERATE : ON_TRACK;
    }
}
