package org.sopan.indicators.intake;

/// Which figures a push writes, by what stands when it is written. A figure that was never reported, or was withdrawn,
/// does not stand.
public enum Strategy {
    /// All.
    ADD_AND_CHANGE,
    /// Only what does not stand yet.
    ADD,
    /// Only what stands.
    CHANGE;

    /// What it is called beside what else a request said.
    public static final String WORD = "strategy";
}
