package org.sopan.indicators.review;

import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.ReviewLevel;

/// What came of a review.
public sealed interface ReviewOutcome {

    record Reviewed(Review review) implements ReviewOutcome {}

    /// There is no such push, or none of its areas is the reviewer's.
    record NotFound() implements ReviewOutcome {}

    /// Nothing of it is reviewed for the programme in the area.
    record NothingThere() implements ReviewOutcome {}

    /// It was taken back.
    record Withdrawn(String by) implements ReviewOutcome {}

    /// Its level looks at more than the key reaches.
    record OutsideReach(AreaCode needed, String reach) implements ReviewOutcome {}

    /// It is another's turn.
    record NotAwaited(ReviewPart part) implements ReviewOutcome {}

    /// The reviewer made the figures.
    record OwnFigures(ReviewPart part) implements ReviewOutcome {}

    /// The reviewer passed the figures at another level.
    record PassedBefore(ReviewPart part, ReviewLevel level) implements ReviewOutcome {}
}
