package org.sopan.indicators.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;

/// A part of India's administrative tree.
///
/// @param parent the area it lies in; null for the country alone
/// @param names per language tag; `en` is always there
/// @param aliases other spellings it is known by
/// @param census2011 its code in the census of 2011, null when it was made later
/// @param changedOn day of the boundary change that made it what it is, where one is known
public record Area(
        AreaCode code,
        @Nullable AreaCode parent,
        Map<String, String> names,
        List<String> aliases,
        @Nullable String census2011,
        @Nullable String iso3166,
        List<AreaCode> predecessors,
        @Nullable LocalDate changedOn,
        @Nullable String changeNote)
        implements Definition {

    public Area {
        names = Map.copyOf(names);
        aliases = List.copyOf(aliases);
        predecessors = List.copyOf(predecessors);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.AREA;
    }

    @Override
    public String key() {
        return code.value();
    }

    public String englishName() {
        return names.getOrDefault("en", code.value());
    }
}
