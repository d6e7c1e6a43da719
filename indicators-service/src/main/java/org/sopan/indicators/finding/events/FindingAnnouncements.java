package org.sopan.indicators.finding.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.sopan.contracts.event.FindingChanged;
import org.sopan.contracts.event.Topic;
import org.sopan.indicators.finding.Announcements;
import org.sopan.indicators.finding.Finding;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.EventLog;

/// Adds one event per change of a finding.
@ApplicationScoped
class FindingAnnouncements implements Announcements {

    private final EventLog log;

    FindingAnnouncements(EventLog log) {
        this.log = log;
    }

    @Override
    public void changed(Finding finding) {
        var subject = finding.subject();
        var answer = finding.answer();
        var occasion = Objects.requireNonNullElse(subject.submission(), finding.id());
        var event = new FindingChanged(
                finding.id(),
                finding.check().code(),
                finding.severity().word(),
                subject.area(),
                subject.indicator(),
                subject.period(),
                subject.dataset(),
                subject.provider(),
                subject.submission(),
                answer == null ? null : answer.kind(),
                answer == null ? null : answer.by());
        log.add(new EventDraft(Topic.SUBMISSIONS, subject.provider(), FindingChanged.TYPE, event, occasion, occasion));
    }
}
