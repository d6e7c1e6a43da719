package org.sopan.rankings.panel;

import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;

/// What figures are packed by. The state is the key of the events they come with, so that a segment is only ever
/// written from one partition.
public record SegmentKey(AreaCode state, Series series, Period period) {

    /// One telling of one indicator.
    public record Series(IndicatorCode indicator, DatasetCode dataset) {}
}
