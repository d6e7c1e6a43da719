package org.sopan.indicators.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.ReviewLevel;
import org.sopan.indicators.catalogue.ReviewStep;

/// What was said of a submission's figures. It is a submission of its own; the revisions it made carry its id.
///
/// @param provider whose figures they are
public record Review(String id, String submission, ProviderCode provider, Said said, List<Moved> parts) {

    public Review {
        parts = List.copyOf(parts);
    }

    /// How many figures took another step.
    public int figures() {
        return parts.stream().mapToInt(Moved::figures).sum();
    }

    /// Who said what, when.
    public record Said(
            ProgrammeCode programme,
            ReviewLevel level,
            Verdict verdict,
            @Nullable String comment,
            String person,
            Instant at) {}

    /// A part, and where it stands since.
    ///
    /// @param figures how many of its figures still stood as the submission brought them, and took another step
    public record Moved(AreaCode area, AreaCode state, ReviewStep from, Standing to, int figures) {}
}
