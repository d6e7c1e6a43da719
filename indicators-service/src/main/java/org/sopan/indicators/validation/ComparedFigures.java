package org.sopan.indicators.validation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.intake.Interval;

/// Reported figures with what surveys found, as far as the session reaches.
public interface ComparedFigures {

    /// Figures of a programme in a period that a survey knows too, by indicator and area.
    List<ComparedFigure> in(
            Programme programme, Period period, Collection<AreaCode> areas, @Nullable Place after, int limit);

    /// The newest reported figure of everything a submission touched, where a survey knows it too.
    List<ComparedFigure> touchedBy(String submission, Programme programme, int limit);

    /// As [#touchedBy], of what the precisions are about.
    List<ComparedFigure> about(List<Precision> precisions, Programme programme);

    /// Notes how sure a survey is; what repeats what is known is not noted again. How many were noted.
    int add(List<Precision> precisions, Giver giver);

    /// Where a list goes on.
    record Place(String indicator, String area) {}

    /// How sure a survey is of a figure.
    ///
    /// @param standardError as it was given, or as the interval gives it
    /// @param interval as it was given
    record Precision(
            String indicator,
            AreaCode area,
            AreaCode state,
            Period period,
            @Nullable Integer sampleSize,
            @Nullable Double standardError,
            @Nullable Double designEffect,
            @Nullable Interval interval) {}

    /// Who said so.
    record Giver(ProviderCode provider, String subject, Instant at) {}
}
