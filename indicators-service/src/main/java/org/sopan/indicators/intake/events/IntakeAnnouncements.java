package org.sopan.indicators.intake.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.sopan.contracts.event.ObservationsRevised;
import org.sopan.contracts.event.SubmissionRecorded;
import org.sopan.contracts.event.Topic;
import org.sopan.indicators.intake.Announcements;
import org.sopan.indicators.intake.Figures;
import org.sopan.indicators.intake.Submission;
import org.sopan.kit.log.ChunkDraft;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.EventLog;

/// Adds a chunk per run of revisions, and one event per submission.
@ApplicationScoped
class IntakeAnnouncements implements Announcements {

    private final EventLog log;

    IntakeAnnouncements(EventLog log) {
        this.log = log;
    }

    @Override
    public void revised(String submission, Figures.Run run) {
        log.add(new ChunkDraft(
                Topic.OBSERVATIONS,
                run.state().value(),
                ObservationsRevised.TYPE,
                submission,
                run.firstRow(),
                run.lastRow(),
                run.count(),
                run.root(),
                submission));
    }

    @Override
    public void recorded(Submission submission) {
        var counts = submission.counts();
        var event = new SubmissionRecorded(
                submission.id(),
                submission.provider().value(),
                submission.subject(),
                submission.mode().word(),
                submission.acceptedAt().toString(),
                counts.rows(),
                counts.added(),
                counts.revised(),
                counts.unchanged(),
                counts.rejected(),
                submission.digest());
        log.add(new EventDraft(
                Topic.SUBMISSIONS,
                submission.provider().value(),
                SubmissionRecorded.TYPE,
                event,
                submission.id(),
                submission.id()));
    }
}
