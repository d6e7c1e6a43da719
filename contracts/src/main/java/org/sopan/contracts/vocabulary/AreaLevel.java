package org.sopan.contracts.vocabulary;

/// A level of India's administrative tree as the Local Government Directory (LGD) has it.
/// `digits` is the width to which a code of this level is padded: `D3` is written `D003`.
public enum AreaLevel {
    COUNTRY("", 0),
    STATE("S", 2),
    DISTRICT("D", 3),
    BLOCK("B", 4);

    private final String prefix;
    private final int digits;

    AreaLevel(String prefix, int digits) {
        this.prefix = prefix;
        this.digits = digits;
    }

    /// The letter in front of the LGD number; empty for the country, whose code is `IN`.
    public String prefix() {
        return prefix;
    }

    public int digits() {
        return digits;
    }

    /// The word used on the wire: `country`, `state`, `district`, `block`.
    public String word() {
        return switch (this) {
            case COUNTRY -> "country";
            case STATE -> "state";
            case DISTRICT -> "district";
            case BLOCK -> "block";
        };
    }
}
