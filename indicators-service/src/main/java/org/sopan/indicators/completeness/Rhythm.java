package org.sopan.indicators.completeness;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Indicator;

/// Whether a figure is due in a period. An indicator with a rhythm is due in periods of its length: a monthly one in
/// months, not in quarters. One without (surveys, seasons) is due as soon as some member has a figure of it for the
/// period: a round that has begun to come is expected of all.
final class Rhythm {

    private static final Map<String, Integer> MONTHS =
            Map.of("monthly", 1, "quarterly", 3, "half-yearly", 6, "annual", 12);

    private final int months;
    private final Set<IndicatorCode> told;

    /// @param told indicators of which a figure for the period is known
    Rhythm(Period period, Set<IndicatorCode> told) {
        this.months =
                (int) ChronoUnit.MONTHS.between(period.start(), period.end().plusDays(1));
        this.told = told;
    }

    boolean isDue(Indicator indicator) {
        var frequency = indicator.frequency();
        var length = frequency == null ? null : MONTHS.get(frequency);
        return length == null ? told.contains(indicator.code()) : length == months;
    }
}
