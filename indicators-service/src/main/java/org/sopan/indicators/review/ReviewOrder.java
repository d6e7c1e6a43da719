package org.sopan.indicators.review;

import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.ReviewLevel;

/// What somebody says of a submission's figures.
///
/// @param area only those of this area and all below it; null for all of them
/// @param comment needed where they are sent back
public record ReviewOrder(
        String submission,
        ProgrammeCode programme,
        @Nullable AreaCode area,
        ReviewLevel level,
        Verdict verdict,
        @Nullable String comment) {

    public ReviewOrder {
        if (verdict == Verdict.SEND_BACK && (comment == null || comment.isBlank())) {
            throw new IllegalArgumentException("figures are sent back with a comment that says why");
        }
    }
}
