package org.sopan.indicators.intake;

import java.util.Locale;

/// What one wrong row does to the others.
public enum Mode {
    /// All rows or none.
    ATOMIC,
    /// Right rows are taken, wrong ones are listed.
    PARTIAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
