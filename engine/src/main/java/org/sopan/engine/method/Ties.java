package org.sopan.engine.method;

/// Which ranks areas of equal score get.
public enum Ties {
    /// 1, 2, 2, 4: the next place is skipped.
    COMPETITION,
    /// 1, 2, 2, 3.
    DENSE,
    /// 1, 2.5, 2.5, 4: the mean of the places taken.
    FRACTIONAL
}
