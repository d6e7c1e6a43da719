package org.sopan.indicators.completeness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.ProviderCode;

/// What is known of one figure of a period.
///
/// @param provider who told it last
/// @param status as it counts now
/// @param firstAt when it was first told as more than missing; null when it never was
public record Arrival(
        AreaCode area,
        IndicatorCode indicator,
        ProviderCode provider,
        ObservationState status,
        @Nullable Instant firstAt) {

    /// Whether a figure counts as received. One that is missing or was taken back does not, although somebody
    /// said so; a suppressed or not applicable one does: it was answered.
    public boolean received() {
        return firstAt != null && !saidMissing();
    }

    /// Whether somebody said that there is no figure.
    public boolean saidMissing() {
        return status == ObservationState.MISSING || status == ObservationState.WITHDRAWN;
    }
}
