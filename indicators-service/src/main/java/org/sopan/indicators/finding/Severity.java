package org.sopan.indicators.finding;

import java.util.Locale;

/// How much a finding should weigh with the person who looks.
public enum Severity {
    NOTE,
    WARNING,
    SERIOUS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
