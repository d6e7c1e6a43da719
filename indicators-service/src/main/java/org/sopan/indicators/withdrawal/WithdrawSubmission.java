package org.sopan.indicators.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.indicators.acceptance.Acceptances;
import org.sopan.indicators.intake.Figures;
import org.sopan.indicators.intake.Reporter;
import org.sopan.indicators.ledger.KeepReceipt;
import org.sopan.indicators.merkle.Sha256;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.reach.RowReach;

/// Takes a push back. What has been revised since stays; everything else falls back, by revisions of its own: history
/// is added to and never changed.
@ApplicationScoped
public class WithdrawSubmission {

    private final Withdrawals withdrawals;
    private final Figures figures;
    private final org.sopan.indicators.intake.Announcements revisions;
    private final Announcements announcements;
    private final RowReach rowReach;
    private final Acceptances acceptances;
    private final KeepReceipt keepReceipt;
    private final Ids ids;

    WithdrawSubmission(
            Withdrawals withdrawals,
            Figures figures,
            org.sopan.indicators.intake.Announcements revisions,
            Announcements announcements,
            RowReach rowReach,
            Acceptances acceptances,
            KeepReceipt keepReceipt,
            Ids ids) {
        this.withdrawals = withdrawals;
        this.figures = figures;
        this.revisions = revisions;
        this.announcements = announcements;
        this.rowReach = rowReach;
        this.acceptances = acceptances;
        this.keepReceipt = keepReceipt;
        this.ids = ids;
    }

    /// In the present transaction or one of its own.
    @Transactional
    public WithdrawalOutcome withdraw(String submission, Reporter reporter, String reason) {
        rowReach.claim();
        var found = withdrawals
                .lock(submission)
                .filter(each -> each.provider().equals(reporter.provider().code())
                        || each.subject().equals(reporter.subject()));
        if (found.isEmpty()) {
            return new WithdrawalOutcome.NotFound();
        }
        var candidate = found.get();
        if (!candidate.kind().equals("push")) {
            return new WithdrawalOutcome.NotAPush(candidate.kind());
        }
        if (candidate.withdrawnBy() != null) {
            return new WithdrawalOutcome.AlreadyWithdrawn(candidate.withdrawnBy());
        }
        for (AreaCode area : allStandingAreas(submission)) {
            if (!reporter.reaches(area)) {
                return new WithdrawalOutcome.OutsideReach(area, reporter.reach());
            }
        }
        return new WithdrawalOutcome.Withdrawn(take(candidate, reporter, reason));
    }

    /// Also those the caller may not see, or a narrow key would take back a part and call it the whole. From here on
    /// whoever changes one of the submission's figures waits, and what was waited for is seen.
    private List<AreaCode> allStandingAreas(String submission) {
        var areas = CurrentReach.forItself(() -> {
            rowReach.claim();
            return withdrawals.standingAreas(submission);
        });
        rowReach.claim();
        return areas;
    }

    private Withdrawal take(Withdrawals.Candidate candidate, Reporter reporter, String reason) {
        var id = ids.next("sub");
        var at = acceptances.begin();
        var fellBack = withdrawals.apply(id, candidate, reason, at);
        var withdrawal = new Withdrawal(
                id,
                candidate.id(),
                candidate.provider(),
                reporter.subject(),
                reason,
                fellBack.figures(),
                fellBack.restored(),
                at);
        withdrawals.add(withdrawal, Sha256.hex(reason.getBytes(StandardCharsets.UTF_8)));
        figures.runs(id).forEach(run -> revisions.revised(id, run));
        announcements.withdrawn(withdrawal);
        keepReceipt.keep(id);
        return withdrawal;
    }
}
