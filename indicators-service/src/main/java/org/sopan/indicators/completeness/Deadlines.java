package org.sopan.indicators.completeness;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Programme;

/// Until when a programme asks for figures of a period, by state where states have calendars of their own.
final class Deadlines {

    private final Programme programme;
    private final Period period;
    private final Catalogue catalogue;
    private final Map<AreaCode, Optional<Deadline>> byState = new HashMap<>();

    Deadlines(Programme programme, Period period, Catalogue catalogue) {
        this.programme = programme;
        this.period = period;
        this.catalogue = catalogue;
    }

    /// For states without a calendar of their own; null where the programme has none.
    @Nullable
    Deadline usual() {
        var calendar = programme.calendar();
        return calendar == null ? null : Deadline.of(calendar, period);
    }

    /// Null where nothing is due by a day.
    @Nullable
    Deadline of(AreaCode area) {
        return byState.computeIfAbsent(
                        catalogue.stateOf(area),
                        state -> programme.calendarOf(state).map(calendar -> Deadline.of(calendar, period)))
                .orElse(null);
    }
}
