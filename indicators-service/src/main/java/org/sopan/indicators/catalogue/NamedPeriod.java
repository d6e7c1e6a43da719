package org.sopan.indicators.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.sopan.contracts.vocabulary.Period;

/// A period that people call by another name, such as a survey round or a season.
///
/// @param names what it is called in pushes too
public record NamedPeriod(String programme, Period period, String label, List<String> names) implements Definition {

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}]+");

    public NamedPeriod {
        // Periods that were stored before names were thought of have none.
        names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
    }

    /// A name without what people write now this way and now that: capitals, spaces, dashes.
    static String folded(String name) {
        return GAPS.matcher(name.strip()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.PERIOD;
    }

    @Override
    public String key() {
        return programme + "/" + period;
    }
}
