package org.sopan.indicators.catalogue;

import java.util.Locale;

/// Which way is better.
public enum Direction {
    HIGHER,
    LOWER,
    /// Nearest to a value that the method names.
    TARGET;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
