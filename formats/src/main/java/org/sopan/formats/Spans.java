package org.sopan.formats;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// First and last day of the codes of a column of time.
@FunctionalInterface
public interface Spans {

    /// For columns whose codes are no periods.
    Spans NONE = code -> null;

    /// The days, null where a code is no period.
    @Nullable
    Span of(String code);

    /// From a day to a day, both inclusive; ordered by last day, then first day: a coarser period ends
    /// with its last finer one.
    record Span(LocalDate first, LocalDate last) implements Comparable<Span> {

        @Override
        public int compareTo(Span other) {
            int byLast = last.compareTo(other.last);
            return byLast != 0 ? byLast : first.compareTo(other.first);
        }
    }
}
