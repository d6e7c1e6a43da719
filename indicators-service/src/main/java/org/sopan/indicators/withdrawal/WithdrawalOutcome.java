package org.sopan.indicators.withdrawal;

import org.sopan.contracts.vocabulary.AreaCode;

/// What came of asking to take a submission back.
public sealed interface WithdrawalOutcome {

    record Withdrawn(Withdrawal withdrawal) implements WithdrawalOutcome {}

    /// There is no such submission, or it is another's.
    record NotFound() implements WithdrawalOutcome {}

    /// It was taken back before.
    record AlreadyWithdrawn(String by) implements WithdrawalOutcome {}

    /// It brought no figures of its own: it is a withdrawal or a review.
    record NotAPush(String kind) implements WithdrawalOutcome {}

    /// A figure it would change lies outside the key's areas.
    record OutsideReach(AreaCode area, String reach) implements WithdrawalOutcome {}
}
