package org.sopan.indicators.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.ReviewLevel;
import org.sopan.indicators.catalogue.ReviewStep;

/// Where figures stand in their review.
///
/// @param awaiting the level whose turn it is; null where it is the sender's or nobody's
public record Standing(ReviewStep step, @Nullable ReviewLevel awaiting) {

    /// Who is awaited when figures were sent back all the way.
    public static final String MAKER = "maker";

    public Standing {
        if (awaiting == null && step != ReviewStep.SENT_BACK && step != ReviewStep.PUBLISHED) {
            throw new IllegalArgumentException("figures that are " + step.word() + " await a level");
        }
    }

    /// Whose turn it is, in a word; empty for nobody's.
    public Optional<String> turn() {
        if (awaiting != null) {
            return Optional.of(awaiting.word());
        }
        return step == ReviewStep.SENT_BACK ? Optional.of(MAKER) : Optional.empty();
    }
}
