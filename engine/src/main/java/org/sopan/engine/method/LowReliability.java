package org.sopan.engine.method;

/// What a figure counts that a survey gives from few cases.
public enum LowReliability {
    /// As any other, and flagged.
    FULL,
    /// As missing.
    LEAVE_OUT
}
