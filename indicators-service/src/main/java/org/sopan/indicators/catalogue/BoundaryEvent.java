package org.sopan.indicators.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;

/// A change of the administrative map. When an area begins and ends to be follows from these: a successor that
/// is no predecessor begins on the day, a predecessor that is no successor ends on it.
///
/// @param on first day on which it holds
/// @param predecessors areas before it
/// @param successors areas after it; an area that goes on is in both
public record BoundaryEvent(
        String code,
        Kind change,
        LocalDate on,
        List<AreaCode> predecessors,
        List<AreaCode> successors,
        @Nullable String note)
        implements Definition {

    public BoundaryEvent {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.BOUNDARY_EVENT;
    }

    @Override
    public String key() {
        return code;
    }

    /// What happened.
    public enum Kind {
        RENAMED,
        /// One area became several and is no more.
        SPLIT,
        /// Several areas became one.
        MERGED,
        /// A part became an area of its own and the rest goes on.
        CARVED_OUT,
        /// The area came to lie in another.
        MOVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Throws [IllegalArgumentException] when the word is none of these.
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
