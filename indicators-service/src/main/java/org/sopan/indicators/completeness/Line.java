package org.sopan.indicators.completeness;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// What one provider owed, and gave, for one area and period.
///
/// @param provider who gave it or is asked for it; null when nobody may report it
/// @param lastAt when the last of its figures first came, null when none did
/// @param daysAfterClose days from the calendar's close to that; null without a calendar
/// @param declaredComplete the day the provider itself called the area complete
public record Line(
        AreaCode area,
        @Nullable ProviderCode provider,
        Counts counts,
        @Nullable Instant lastAt,
        @Nullable Integer daysAfterClose,
        @Nullable LocalDate declaredComplete) {

    /// Who, as text; empty for nobody.
    public String providerText() {
        return provider == null ? "" : provider.value();
    }
}
