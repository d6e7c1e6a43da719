package org.sopan.indicators.catalogue;

/// Something the catalogue defines. Two definitions are equal exactly when they say the same, so a pack that is
/// loaded again changes nothing.
public sealed interface Definition
        permits Area,
                AreaContext,
                BoundaryEvent,
                Campaign,
                CodeMap,
                Indicator,
                IndicatorGroup,
                NamedPeriod,
                PackNote,
                Programme,
                Provider,
                Target {

    DefinitionKind kind();

    /// Unique within the kind.
    String key();
}
