package org.sopan.forum.cases.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.ForumPackLoaded;
import org.sopan.contracts.event.SupportCaseChanged;
import org.sopan.contracts.event.Topic;
import org.sopan.forum.cases.CaseAnnouncements;
import org.sopan.forum.cases.ForumPack;
import org.sopan.forum.cases.Reason;
import org.sopan.forum.cases.SupportCase;
import org.sopan.forum.history.StateChange;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.EventLog;

/// Announces support cases and rules on `sopan.forum.v1`.
@ApplicationScoped
class CaseEvents implements CaseAnnouncements {

    private final EventLog log;

    CaseEvents(EventLog log) {
        this.log = log;
    }

    @Override
    public void announce(SupportCase changed, StateChange change, @Nullable Reason reason, @Nullable String cause) {
        var payload = new SupportCaseChanged(
                changed.id(),
                changed.area().value(),
                changed.theme(),
                change.change(),
                change.to(),
                change.from(),
                changed.openedBy().word(),
                reason == null ? null : told(reason),
                change.at().toString());
        log.add(new EventDraft(
                Topic.FORUM, changed.id(), SupportCaseChanged.TYPE, payload, change.correlationId(), cause));
    }

    @Override
    public void announce(ForumPack pack, String at) {
        var rules = pack.rules().stream()
                .map(rule -> new ForumPackLoaded.RuleVersion(rule.code(), rule.version()))
                .toList();
        var payload = new ForumPackLoaded(pack.programme().value(), pack.version(), pack.byTheme(), rules, at);
        log.add(EventDraft.of(Topic.FORUM, "pack/" + pack.programme(), ForumPackLoaded.TYPE, payload));
    }

    private static SupportCaseChanged.Reason told(Reason reason) {
        return new SupportCaseChanged.Reason(
                reason.release(),
                reason.programme().value(),
                reason.period(),
                reason.rule(),
                reason.ruleVersion(),
                reason.node(),
                reason.measure().word(),
                reason.rank(),
                reason.of(),
                reason.previousRank(),
                reason.score(),
                reason.delta(),
                reason.tiedAtCutOff());
    }
}
