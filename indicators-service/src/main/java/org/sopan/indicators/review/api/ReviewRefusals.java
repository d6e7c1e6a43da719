package org.sopan.indicators.review.api;

import org.sopan.indicators.review.ReviewOrder;
import org.sopan.indicators.review.ReviewOutcome;
import org.sopan.indicators.review.ReviewPart;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Refusals of a review in words.
final class ReviewRefusals {

    private ReviewRefusals() {}

    static Problem of(ReviewOutcome refusal, ReviewOrder order) {
        var submission = "submission " + order.submission();
        return switch (refusal) {
            case ReviewOutcome.Reviewed _ -> throw new IllegalStateException("a review is no refusal");
            case ReviewOutcome.NotFound _ ->
                new Problem(ErrorCode.NOT_FOUND, submission + " does not exist for this key");
            case ReviewOutcome.NothingThere _ ->
                new Problem(
                        ErrorCode.CONFLICT,
                        submission + " has no figures that are reviewed for programme " + order.programme()
                                + (order.area() == null ? "" : " in " + order.area()));
            case ReviewOutcome.Withdrawn(var by) ->
                new Problem(
                        ErrorCode.CONFLICT, submission + " was taken back by " + by + "; nothing is left to review");
            case ReviewOutcome.OutsideReach(var needed, var reach) ->
                new Problem(
                        ErrorCode.AREA_NOT_ALLOWED,
                        "to speak for level " + order.level().word() + " about " + submission + " a key must reach "
                                + needed + "; this one reaches " + reach);
            case ReviewOutcome.NotAwaited(var part) ->
                new Problem(ErrorCode.CONFLICT, place(order, part) + ": " + notAwaited(order, part));
            case ReviewOutcome.OwnFigures(var part) ->
                new Problem(
                        ErrorCode.FORBIDDEN,
                        place(order, part) + ": " + part.maker() + " sent these figures; another person reviews them");
            case ReviewOutcome.PassedBefore(var part, var level) ->
                new Problem(
                        ErrorCode.FORBIDDEN,
                        place(order, part) + ": this person passed these figures as " + level.word()
                                + "; another person speaks for level "
                                + order.level().word());
        };
    }

    private static String place(ReviewOrder order, ReviewPart part) {
        return "figures of " + order.programme() + " for " + part.area() + " in submission " + order.submission();
    }

    private static String notAwaited(ReviewOrder order, ReviewPart part) {
        var asked = "they are " + part.standing().step().word() + "; asked was "
                + order.verdict().word() + " by level " + order.level().word() + ", allowed is ";
        var awaiting = part.standing().awaiting();
        if (awaiting != null) {
            return asked + "pass or send-back by level " + awaiting.word();
        }
        return asked
                + part.standing()
                        .turn()
                        .map(maker -> "a new push or a withdrawal by the sender")
                        .orElse("nothing");
    }
}
