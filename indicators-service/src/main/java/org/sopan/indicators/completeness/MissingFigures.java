package org.sopan.indicators.completeness;

import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// What one provider was asked for, for a programme and period, and had not given when the calendar closed.
///
/// @param area the state all missing areas lie in, the country when they lie in several
/// @param expected figures that were asked of it
/// @param keys `indicator:area` of what is missing, in order
public record MissingFigures(ProviderCode provider, AreaCode area, int expected, List<String> keys) {

    public MissingFigures {
        keys = List.copyOf(keys);
    }

    /// How many of what was expected are missing, and the first of them by name.
    String evidence(ClosedCalendars.Closed closed, int named) {
        int shown = Math.min(named, keys.size());
        int more = keys.size() - shown;
        return keys.size() + " of " + expected + " figures that " + closed.programme() + " expects of " + provider
                + " for " + closed.period() + " had not come when its calendar closed on " + closed.day() + ": "
                + String.join(", ", keys.subList(0, shown)) + (more > 0 ? " and " + more + " more" : "");
    }
}
