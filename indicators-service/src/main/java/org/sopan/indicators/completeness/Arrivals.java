package org.sopan.indicators.completeness;

import java.util.Collection;
import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;

/// When figures came, from their revisions.
public interface Arrivals {

    /// One for each figure of the period that was ever told, in no order.
    List<Arrival> of(
            Period period, DatasetCode dataset, Collection<IndicatorCode> indicators, Collection<AreaCode> areas);
}
