package org.sopan.indicators.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.ReportingDay;
import org.sopan.kit.jobs.RecurringJob;

/// Freezes what calendars say is due: each period once on its day, once more when appeals are over, each state that has
/// a calendar of its own by that. By one instance at a time; a freeze that was made is not made again.
@ApplicationScoped
class FreezeByCalendar implements RecurringJob {

    private final CurrentCatalogue catalogue;
    private final FreezePeriod freezePeriod;
    private final FreezeSettings settings;
    private final Clock clock;

    FreezeByCalendar(CurrentCatalogue catalogue, FreezePeriod freezePeriod, FreezeSettings settings, Clock clock) {
        this.catalogue = catalogue;
        this.freezePeriod = freezePeriod;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "freeze-by-calendar";
    }

    @Override
    public Duration every() {
        return settings.every();
    }

    @Override
    public void run() {
        var today = ReportingDay.of(clock.instant());
        for (var programme : catalogue.get().all(DefinitionKind.PROGRAMME, Programme.class)) {
            due(programme, today).forEach(freezePeriod::freeze);
        }
    }

    /// What a programme's calendars ask for on a day, or asked for shortly before.
    List<Freeze.Asked> due(Programme programme, LocalDate today) {
        var first = today.minusDays(settings.lookBackDays());
        var due = new ArrayList<Freeze.Asked>();
        for (var each : programme.calendars()) {
            each.calendar()
                    .frozen(first, today)
                    .forEach(period -> due.add(asked(programme, period, each.state(), Freeze.Reason.CALENDAR)));
            each.calendar()
                    .appealsEnded(first, today)
                    .forEach(period -> due.add(asked(programme, period, each.state(), Freeze.Reason.APPEAL)));
        }
        return due;
    }

    private static Freeze.Asked asked(Programme programme, Period period, AreaCode holder, Freeze.Reason reason) {
        var state = holder.equals(AreaCode.INDIA) ? null : holder;
        return new Freeze.Asked(programme.code(), period, state, reason, Freeze.CALENDAR);
    }
}
