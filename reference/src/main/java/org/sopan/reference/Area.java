package org.sopan.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.AreaDefined;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.AreaLevel;

/// An area of the LGD tree as it now stands.
///
/// @param names name per language tag; `en` is always present
/// @param predecessors areas it was carved from, renamed or merged from
/// @param changedOn day of the boundary change that made it what it is, or null when none is known
public record Area(
        AreaCode code,
        @Nullable AreaCode parent,
        Map<String, String> names,
        List<AreaCode> predecessors,
        @Nullable LocalDate changedOn) {

    public Area {
        Names.check(code.value(), names);
        names = Map.copyOf(names);
        predecessors = List.copyOf(predecessors);
    }

    /// Throws [IllegalArgumentException] or [java.time.DateTimeException] when the event breaks its contract.
    static Area of(AreaDefined event) {
        return new Area(
                AreaCode.parse(event.code()),
                event.parent() == null ? null : AreaCode.parse(event.parent()),
                event.names(),
                event.predecessors().stream().map(AreaCode::parse).toList(),
                event.changedOn() == null ? null : LocalDate.parse(event.changedOn()));
    }

    public AreaLevel level() {
        return code.level();
    }

    /// The English name.
    public String name() {
        return Names.english(names);
    }

    public Optional<String> findName(String language) {
        return Optional.ofNullable(names.get(language));
    }
}
