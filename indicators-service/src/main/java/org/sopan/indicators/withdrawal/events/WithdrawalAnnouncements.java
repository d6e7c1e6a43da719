package org.sopan.indicators.withdrawal.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.sopan.contracts.event.SubmissionWithdrawn;
import org.sopan.contracts.event.Topic;
import org.sopan.indicators.withdrawal.Announcements;
import org.sopan.indicators.withdrawal.Withdrawal;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.EventLog;

/// Adds one event per withdrawal.
@ApplicationScoped
class WithdrawalAnnouncements implements Announcements {

    private final EventLog log;

    WithdrawalAnnouncements(EventLog log) {
        this.log = log;
    }

    @Override
    public void withdrawn(Withdrawal withdrawal) {
        var event = new SubmissionWithdrawn(
                withdrawal.id(),
                withdrawal.withdraws(),
                withdrawal.provider().value(),
                withdrawal.subject(),
                withdrawal.reason(),
                withdrawal.acceptedAt().toString(),
                withdrawal.figures(),
                withdrawal.restored());
        log.add(new EventDraft(
                Topic.SUBMISSIONS,
                withdrawal.provider().value(),
                SubmissionWithdrawn.TYPE,
                event,
                withdrawal.withdraws(),
                withdrawal.id()));
    }
}
