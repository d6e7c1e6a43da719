package org.sopan.indicators.freeze.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.sopan.contracts.event.FreezeClosed;
import org.sopan.contracts.event.FreezePart;
import org.sopan.contracts.event.Topic;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.freeze.Announcements;
import org.sopan.indicators.freeze.Freeze;
import org.sopan.indicators.freeze.FrozenList;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.EventLog;

/// Adds an event per part beside the state's figures, and the marker to every partition.
@ApplicationScoped
class FreezeAnnouncements implements Announcements {

    private final EventLog log;

    FreezeAnnouncements(EventLog log) {
        this.log = log;
    }

    @Override
    public void part(String freeze, ProgrammeCode programme, int number, FrozenList.Part part) {
        var figures = part.figures().stream()
                .map(each -> new FreezePart.Frozen(
                        each.indicator(), each.area(), each.period(), each.dataset(), each.revision()))
                .toList();
        var event = new FreezePart(freeze, programme.value(), number, part.state(), part.number(), figures);
        log.add(new EventDraft(Topic.OBSERVATIONS, part.state(), FreezePart.TYPE, event, freeze, freeze));
    }

    @Override
    public void closed(Freeze freeze, int parts) {
        var asked = freeze.asked();
        var state = asked.state();
        var event = new FreezeClosed(
                freeze.id(),
                asked.programme().value(),
                freeze.number(),
                asked.period().value(),
                state == null ? null : state.value(),
                asked.reason().word(),
                freeze.from().word(),
                parts,
                freeze.content().figures(),
                freeze.content().digest(),
                asked.by(),
                freeze.frozenAt().toString());
        log.addToEveryPartition(new EventDraft(
                Topic.OBSERVATIONS, asked.programme().value(), FreezeClosed.TYPE, event, freeze.id(), freeze.id()));
    }
}
