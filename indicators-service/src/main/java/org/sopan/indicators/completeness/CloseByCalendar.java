package org.sopan.indicators.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.ReportingDay;
import org.sopan.kit.jobs.RecurringJob;

/// Looks at each period on the day after a calendar has closed it, grace included.
@ApplicationScoped
class CloseByCalendar implements RecurringJob {

    private final CurrentCatalogue catalogue;
    private final CloseCalendars closeCalendars;
    private final CompletenessSettings settings;
    private final Clock clock;

    CloseByCalendar(
            CurrentCatalogue catalogue, CloseCalendars closeCalendars, CompletenessSettings settings, Clock clock) {
        this.catalogue = catalogue;
        this.closeCalendars = closeCalendars;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "close-by-calendar";
    }

    @Override
    public Duration every() {
        return settings.every();
    }

    @Override
    public void run() {
        var today = ReportingDay.of(clock.instant());
        for (var programme : catalogue.get().all(DefinitionKind.PROGRAMME, Programme.class)) {
            closed(programme, today).forEach(each -> closeCalendars.close(each, programme));
        }
    }

    /// Periods that a programme's calendars have closed shortly before a day.
    List<ClosedCalendars.Closed> closed(Programme programme, LocalDate today) {
        var first = today.minusDays(settings.lookBackDays());
        var last = today.minusDays(1);
        return programme.calendars().stream()
                .flatMap(each -> each.calendar().graceEnded(first, last).stream()
                        .map(period -> new ClosedCalendars.Closed(
                                programme.code(),
                                period,
                                each.state(),
                                each.calendar().graceEnds(period))))
                .toList();
    }
}
