package org.sopan.indicators.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;

/// When an area is, or an indicator is observed.
///
/// @param from first day; null when it was always there, as far as is known
/// @param to first day on which it is no more; null while it is
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final Validity ALWAYS = new Validity(null, null);

    /// Whether it is on some day of a period.
    public boolean meets(Period period) {
        return (from == null || !from.isAfter(period.end())) && (to == null || to.isAfter(period.start()));
    }

    Validity from(LocalDate day) {
        return new Validity(day, to);
    }

    Validity to(LocalDate day) {
        return new Validity(from, day);
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }
}
