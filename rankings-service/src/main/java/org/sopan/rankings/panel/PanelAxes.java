package org.sopan.rankings.panel;

import java.util.Set;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;

/// Which figures a panel takes.
///
/// @param areas every area that is ranked in any period
/// @param indicators codes of the method's indicators
/// @param dataset the telling that counts
public record PanelAxes(Set<AreaCode> areas, Set<String> indicators, DatasetCode dataset) {

    public PanelAxes {
        areas = Set.copyOf(areas);
        indicators = Set.copyOf(indicators);
    }

    boolean takes(SegmentKey.Series series) {
        return series.dataset().equals(dataset)
                && indicators.contains(series.indicator().value());
    }
}
