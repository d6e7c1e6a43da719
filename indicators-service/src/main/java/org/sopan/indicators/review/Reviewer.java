package org.sopan.indicators.review;

import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.ReviewLevel;
import org.sopan.indicators.reach.Reach;

/// Who reviews, and how far that reaches.
///
/// @param person who answers for it; whoever made figures, or passed them at another level, is another person
/// @param reachInWords for people: `S27, D445`
public record Reviewer(String person, Reach reach, String reachInWords) {

    /// Whether the reviewer may speak for a level about figures of this part.
    public boolean speaksFor(ReviewLevel level, ReviewPart part) {
        return switch (level) {
            case CHECKER, DISTRICT -> reach.covers(part.area(), part.state());
            case STATE -> reach.everything() || reach.states().contains(part.state());
            case NATIONAL -> reach.everything();
        };
    }

    /// The area a key must reach to speak for a level about this part.
    static AreaCode needed(ReviewLevel level, ReviewPart part) {
        return switch (level) {
            case CHECKER, DISTRICT -> part.area();
            case STATE -> part.state();
            case NATIONAL -> AreaCode.INDIA;
        };
    }
}
