package org.sopan.indicators.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;

/// A part of India's administrative tree.
///
/// @param parent the area it lies in; null for the country alone
/// @param names per language tag; `en` is always there
/// @param aliases other spellings it is known by
/// @param census2011 its code in the census of 2011, null when it was made later
/// @param otherParents further areas it lies in: ten blocks of Assam belong to two districts. Figures are
/// summed, and keys reach, by the parent alone
/// @param validity when it is, as far as it says itself; boundary events say more
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
        @Nullable String changeNote,
        List<AreaCode> otherParents,
        Validity validity)
        implements Definition {

    public Area {
        names = Map.copyOf(names);
        aliases = List.copyOf(aliases);
        predecessors = List.copyOf(predecessors);
        // Areas that were stored before these were thought of have none.
        otherParents = List.copyOf(Objects.requireNonNullElse(otherParents, List.of()));
        validity = Objects.requireNonNullElse(validity, Validity.ALWAYS);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.AREA;
    }

    @Override
    public String key() {
        return code.value();
    }

    /// The same area with other dates.
    Area within(Validity dates) {
        return new Area(
                code,
                parent,
                names,
                aliases,
                census2011,
                iso3166,
                predecessors,
                changedOn,
                changeNote,
                otherParents,
                dates);
    }

    public String englishName() {
        return names.getOrDefault("en", code.value());
    }
}
