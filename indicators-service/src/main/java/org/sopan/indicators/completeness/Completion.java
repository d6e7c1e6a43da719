package org.sopan.indicators.completeness;

import java.time.Instant;
import java.time.LocalDate;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProviderCode;

/// A provider's word that it has sent all it will send of a data set, for an area and a period (DHIS2's
/// `completeDate`).
///
/// @param state the state the area lies in
/// @param dataSet the sender's own name of what is complete; empty when it gave none
/// @param completedOn the day the sender calls it complete
/// @param notedAt when it was told here
public record Completion(
        ProviderCode provider,
        AreaCode area,
        AreaCode state,
        Period period,
        String dataSet,
        LocalDate completedOn,
        Instant notedAt) {

    /// Longest name of a data set that is kept.
    public static final int MAX_DATA_SET = 100;
}
