package org.sopan.indicators.catalogue;

import org.sopan.contracts.vocabulary.Period;

/// A period that people call by another name, such as a survey round.
public record NamedPeriod(String programme, Period period, String label) implements Definition {

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.PERIOD;
    }

    @Override
    public String key() {
        return programme + "/" + period;
    }
}
