package org.sopan.indicators.intake;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Area;

/// A row that gives a part of a ratio.
///
/// @param value null exactly when the status carries none
/// @param remarks what was remarked on the row
record Half(
        RawRow row,
        Area area,
        DataPoint point,
        Period period,
        DatasetCode dataset,
        @Nullable BigDecimal value,
        ObservationState status,
        Words words,
        List<Remark> remarks) {

    /// The figure it belongs to.
    Key key() {
        return new Key(point.indicator().code().value(), area.code().value(), period.value(), dataset.value());
    }

    /// What names a figure.
    record Key(String indicator, String area, String period, String dataset) {}
}
