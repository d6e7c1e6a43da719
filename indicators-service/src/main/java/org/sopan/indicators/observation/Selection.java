package org.sopan.indicators.observation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.indicators.reach.Reach;

/// Which figures are wanted. Null means no condition; an empty set lets nothing through.
///
/// @param from first day a period may begin on
/// @param to last day a period may end on
/// @param knowledge as they stand, or stood, and what of it
/// @param reach of whom they are for: figures outside it are seen as they were last published
public record Selection(
        @Nullable Set<IndicatorCode> indicators,
        @Nullable Set<AreaCode> areas,
        @Nullable Set<String> periods,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable DatasetCode dataset,
        @Nullable ObservationState status,
        Knowledge knowledge,
        Reach reach) {}
