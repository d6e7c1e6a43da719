package org.sopan.indicators.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// How a programme's figures become official.
///
/// @param levels who reviews them; a level that is not listed is switched off, and with none they are not reviewed
/// @param frozenFrom from which step of the review on a freeze takes them
/// @param late what becomes of figures that come after their period has closed
/// @param early what becomes of figures that come before their period has opened
/// @param survey what a survey that finds something else means for a figure
public record OfficialRules(
        List<ReviewLevel> levels, ReviewStep frozenFrom, LateRule late, EarlyRule early, SurveyPolicy survey) {

    /// Of a programme whose pack says nothing: all levels; what is approved is frozen; late figures wait for the next
    /// freeze.
    public static final OfficialRules USUAL = new OfficialRules(
            List.of(ReviewLevel.values()),
            ReviewStep.APPROVED,
            LateRule.ACCEPT_NEXT,
            EarlyRule.ACCEPT,
            SurveyPolicy.FLAG);

    public OfficialRules {
        levels = ReviewLevel.inOrder(Set.copyOf(levels));
        // Rules that were stored before this was thought of have none.
        early = Objects.requireNonNullElse(early, EarlyRule.ACCEPT);
        if (frozenFrom == ReviewStep.SENT_BACK) {
            throw new IllegalArgumentException(
                    "a freeze does not take figures that were sent back; allowed are submitted, checked, approved,"
                            + " published");
        }
        if (levels.isEmpty() && frozenFrom != ReviewStep.SUBMITTED) {
            throw new IllegalArgumentException("figures nobody reviews stay submitted; a freeze that takes "
                    + frozenFrom.word() + " ones would take none");
        }
    }

    /// Steps a freeze takes.
    public List<ReviewStep> frozen() {
        return Arrays.stream(ReviewStep.values())
                .filter(step -> step != ReviewStep.SENT_BACK && step.compareTo(frozenFrom) >= 0)
                .toList();
    }

    /// What becomes of figures that come too late.
    public enum LateRule {
        /// They are taken, a finding says so, and the next freeze takes them.
        ACCEPT_NEXT,
        /// They are refused.
        REFUSE
    }

    /// What becomes of figures that come too early.
    public enum EarlyRule {
        /// They are taken.
        ACCEPT,
        /// They are refused.
        REFUSE
    }

    /// What a survey that finds something else means. No figure is changed by it: the answer shows what would count.
    public enum SurveyPolicy {
        /// The reported figure counts; somebody looks.
        FLAG,
        /// The reported figure counts as far as chance can explain the difference.
        DISCOUNT,
        /// The survey's figure counts.
        REPLACE
    }
}
