package org.sopan.engine.ranking;

/// Where the figure came from that an area was ranked with.
public enum Origin {
    /// Reported for the period itself.
    OWN(0),
    /// Reported for an earlier period and still standing, as the calendar of the indicator says. Not imputation.
    HELD(1),
    /// Filled with the newest earlier figure.
    CARRIED(2),
    /// No figure: the others take its weight.
    LEFT_OUT(3),
    /// The indicator has no meaning for the area.
    NOT_APPLICABLE(4);

    private static final Origin[] BY_CODE = values();

    private final byte code;

    Origin(int code) {
        this.code = (byte) code;
    }

    /// Whether it is a figure of the area that somebody reported for this time.
    public boolean isPresent() {
        return this == OWN || this == HELD;
    }

    /// Whether a rule made it up for want of a figure.
    public boolean isFilled() {
        return this == CARRIED;
    }

    byte code() {
        return code;
    }

    static Origin of(byte code) {
        return BY_CODE[code];
    }
}
