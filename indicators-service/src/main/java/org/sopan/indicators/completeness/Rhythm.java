package org.sopan.indicators.completeness;

import java.util.Set;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Indicator;

/// Whether a figure is due in a period. An indicator with a rhythm is due in periods of its length: a monthly one in
/// months, not in quarters. One without (surveys, seasons) is due as soon as some member has a figure of it for the
/// period: a round that has begun to come is expected of all. One with both (`monthly/survey`) is due either way. What
/// is not observed in the period is never due.
final class Rhythm {

    private final Period period;
    private final Set<IndicatorCode> told;

    /// @param told indicators of which a figure for the period is known
    Rhythm(Period period, Set<IndicatorCode> told) {
        this.period = period;
        this.told = told;
    }

    boolean isDue(Indicator indicator) {
        return indicator.validity().meets(period)
                && (indicator.comesIn(period) || (indicator.isIrregular() && told.contains(indicator.code())));
    }
}
