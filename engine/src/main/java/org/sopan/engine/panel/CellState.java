package org.sopan.engine.panel;

/// What kind of figure stands in a cell. Missing, zero and not-applicable are three different things.
public enum CellState {
    /// Nothing was reported.
    MISSING(0, false),
    NORMAL(1, true),
    PROVISIONAL(2, true),
    ESTIMATED(3, true),
    /// From few cases of a survey: the value stands, flagged.
    LOW_RELIABILITY(4, true),
    /// Fewer cases than may be published: there is no value.
    SUPPRESSED(5, false),
    /// The indicator has no meaning for the area: it counts neither as present nor as missing.
    NOT_APPLICABLE(6, false);

    private static final CellState[] BY_CODE = values();

    private final byte code;
    private final boolean carriesValue;

    CellState(int code, boolean carriesValue) {
        this.code = (byte) code;
        this.carriesValue = carriesValue;
    }

    public boolean carriesValue() {
        return carriesValue;
    }

    byte code() {
        return code;
    }

    static CellState of(byte code) {
        return BY_CODE[code];
    }
}
