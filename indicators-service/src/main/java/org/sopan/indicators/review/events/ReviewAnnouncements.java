package org.sopan.indicators.review.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.sopan.contracts.event.SubmissionReviewed;
import org.sopan.contracts.event.Topic;
import org.sopan.indicators.review.Announcements;
import org.sopan.indicators.review.Review;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.EventLog;

/// Adds one event per review.
@ApplicationScoped
class ReviewAnnouncements implements Announcements {

    private final EventLog log;

    ReviewAnnouncements(EventLog log) {
        this.log = log;
    }

    @Override
    public void reviewed(Review review) {
        var said = review.said();
        var event = new SubmissionReviewed(
                review.id(),
                review.submission(),
                review.provider().value(),
                said.programme().value(),
                said.level().word(),
                said.verdict().word(),
                said.comment(),
                said.person(),
                said.at().toString(),
                review.figures(),
                review.parts().stream()
                        .map(part -> new SubmissionReviewed.Part(
                                part.area().value(),
                                part.to().step().word(),
                                part.to().turn().orElse(null)))
                        .toList());
        log.add(new EventDraft(
                Topic.SUBMISSIONS,
                review.provider().value(),
                SubmissionReviewed.TYPE,
                event,
                review.submission(),
                review.id()));
    }
}
