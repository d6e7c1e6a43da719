package org.sopan.indicators.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.ReportingCalendar;
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
        var closed = new ArrayList<ClosedCalendars.Closed>();
        if (programme.calendar() != null) {
            add(closed, programme, AreaCode.INDIA, programme.calendar(), today);
        }
        programme.stateCalendars().forEach(each -> add(closed, programme, each.state(), each.calendar(), today));
        return closed;
    }

    private void add(
            List<ClosedCalendars.Closed> closed,
            Programme programme,
            AreaCode state,
            ReportingCalendar calendar,
            LocalDate today) {
        long longest = calendar.closesDayAfterEnd() + (long) calendar.graceDays() + settings.lookBackDays();
        for (var period : calendar.ended(today.minusDays(longest), today)) {
            var day = calendar.graceEnds(period);
            if (today.isAfter(day) && !today.isAfter(day.plusDays(settings.lookBackDays()))) {
                closed.add(new ClosedCalendars.Closed(programme.code(), period, state, day));
            }
        }
    }
}
