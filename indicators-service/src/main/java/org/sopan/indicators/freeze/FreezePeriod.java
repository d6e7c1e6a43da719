package org.sopan.indicators.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.sopan.contracts.event.FreezePart;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.ReportingDay;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.reach.RowReach;

/// Freezes a programme's figures as they stand at one moment, in one transaction: which revisions these are is on disk
/// and told when this returns, and pushes go on meanwhile.
@ApplicationScoped
public class FreezePeriod {

    private final Freezes freezes;
    private final Announcements announcements;
    private final CurrentCatalogue catalogue;
    private final RowReach rowReach;
    private final Ids ids;
    private final Clock clock;

    FreezePeriod(
            Freezes freezes,
            Announcements announcements,
            CurrentCatalogue catalogue,
            RowReach rowReach,
            Ids ids,
            Clock clock) {
        this.freezes = freezes;
        this.announcements = announcements;
        this.catalogue = catalogue;
        this.rowReach = rowReach;
        this.ids = ids;
        this.clock = clock;
    }

    /// In the present transaction or one of its own. What is frozen does not depend on how far the caller sees.
    @Transactional
    public FreezeOutcome freeze(Freeze.Asked asked) {
        var programme = catalogue.get().findProgramme(asked.programme());
        if (programme.isEmpty()) {
            return new FreezeOutcome.NoSuchProgramme();
        }
        var today = ReportingDay.of(clock.instant());
        if (asked.reason() == Freeze.Reason.MANUAL
                && !today.isAfter(asked.period().end())) {
            return new FreezeOutcome.NotOver(asked.period().end(), today);
        }
        var outcome = CurrentReach.forItself(() -> {
            rowReach.claim();
            int last = freezes.lock(asked.programme());
            return asked.reason() != Freeze.Reason.MANUAL && freezes.isMade(asked)
                    ? new FreezeOutcome.MadeBefore()
                    : new FreezeOutcome.Frozen(made(asked, programme.get(), last + 1));
        });
        rowReach.claim();
        return outcome;
    }

    private Freeze made(Freeze.Asked asked, Programme programme, int number) {
        var id = ids.next("frz");
        var ownCalendars = programme.stateCalendars().stream()
                .map(Programme.StateCalendar::state)
                .toList();
        freezes.take(new Freezes.Taking(id, number, asked, programme, ownCalendars));
        var list =
                new FrozenList(FreezePart.MAX_FIGURES, part -> announcements.part(id, asked.programme(), number, part));
        freezes.forEach(id, list::add);
        var content = list.end();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var freeze = new Freeze(id, number, asked, programme.rules().frozenFrom(), content, at);
        freezes.add(freeze);
        announcements.closed(freeze, list.parts());
        return freeze;
    }
}
