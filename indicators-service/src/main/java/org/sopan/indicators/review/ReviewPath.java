package org.sopan.indicators.review;

import java.util.List;
import org.sopan.contracts.vocabulary.AreaLevel;
import org.sopan.indicators.catalogue.OfficialRules;
import org.sopan.indicators.catalogue.ReviewLevel;
import org.sopan.indicators.catalogue.ReviewStep;

/// The levels that figures pass, in order, and where each verdict leads.
///
/// | passed | step |
/// |---|---|
/// | none yet | `submitted` |
/// | one, and a level below the national one is still to come | `checked` |
/// | all below the national one | `approved` |
/// | all | `published` |
///
/// The last level publishes, whichever it is. Whoever sends back sends to the level below, the first one to the
/// sender; figures that were sent back are `sent-back` until a level passes them again.
public record ReviewPath(List<ReviewLevel> levels) {

    public ReviewPath {
        levels = List.copyOf(levels);
    }

    /// The levels of the programme that look at figures of such areas.
    public static ReviewPath of(OfficialRules rules, AreaLevel area) {
        return new ReviewPath(
                rules.levels().stream().filter(each -> each.looksAt(area)).toList());
    }

    /// Where figures stand that have just come; there must be a level.
    public Standing begin() {
        return new Standing(ReviewStep.SUBMITTED, levels.getFirst());
    }

    /// Where they stand once this level has passed them. The level may have been switched off since they came to it.
    public Standing passed(ReviewLevel level) {
        var left = levels.stream().filter(each -> each.compareTo(level) > 0).toList();
        if (left.isEmpty()) {
            return new Standing(ReviewStep.PUBLISHED, null);
        }
        var next = left.getFirst();
        return new Standing(next == ReviewLevel.NATIONAL ? ReviewStep.APPROVED : ReviewStep.CHECKED, next);
    }

    /// Where they stand once this level has sent them back.
    public Standing sentBack(ReviewLevel level) {
        var below = levels.stream().filter(each -> each.compareTo(level) < 0).toList();
        return new Standing(ReviewStep.SENT_BACK, below.isEmpty() ? null : below.getLast());
    }

    /// Where a verdict of this level leads.
    public Standing after(ReviewLevel level, Verdict verdict) {
        return verdict == Verdict.PASS ? passed(level) : sentBack(level);
    }
}
