package org.sopan.indicators.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.Programme;

/// Samples that were drawn, and what they are drawn from.
public interface AuditSamples {

    /// Figures with a value of the areas in the period, as they stand, with the weights of the method.
    List<SampleDraw.Candidate> population(AuditSample.Asked asked, Programme programme, List<AreaCode> areas);

    void add(AuditSample sample, AreaCode state);

    Optional<AuditSample> find(ProgrammeCode programme, String id);

    /// In the order in which they were drawn.
    List<AuditSample> list(ProgrammeCode programme, @Nullable String after, int limit);
}
