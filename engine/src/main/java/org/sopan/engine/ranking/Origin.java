package org.sopan.engine.ranking;

/// Where the figure came from that an area was ranked with.
public enum Origin {
    /// Reported for the period itself.
    OWN(0),
    /// Reported for an earlier period and still standing, as the calendar of the indicator says. Not
    /// imputation.
    HELD(1),
    /// Filled with the newest earlier figure.
    CARRIED(2),
    /// Filled from the figures before and after.
    INTERPOLATED(3),
    /// Filled with the figure the method names.
    CONSTANT(4),
    /// Filled with the mean of the area's group.
    GROUP_MEAN(5),
    /// Filled with the median of the area's group.
    GROUP_MEDIAN(6),
    /// Filled with the area's own aggregate of the siblings, as a normalised value.
    OWN_MEAN(7),
    /// No figure: the others take its weight.
    LEFT_OUT(8),
    /// A figure that the treatment or normalisation is not defined for, such as the logarithm of zero, or
    /// one too far out to be computed with; left out.
    UNDEFINED(9),
    /// The indicator has no meaning for the area.
    NOT_APPLICABLE(10);

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
        return code >= CARRIED.code && code <= OWN_MEAN.code;
    }

    byte code() {
        return code;
    }

    static Origin of(byte code) {
        return BY_CODE[code];
    }
}
