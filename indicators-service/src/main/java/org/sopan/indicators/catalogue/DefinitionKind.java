package org.sopan.indicators.catalogue;

import java.util.Locale;

/// What the catalogue defines.
public enum DefinitionKind {
    AREA,
    AREA_CONTEXT,
    BOUNDARY_EVENT,
    CAMPAIGN,
    CODE_MAP,
    GROUP,
    INDICATOR,
    PACK,
    PERIOD,
    PROGRAMME,
    PROVIDER,
    TARGET;

    /// The word in tables and answers: `area-context`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static DefinitionKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
