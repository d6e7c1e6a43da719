package org.sopan.indicators.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.ReportingCalendar;
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
        var due = new ArrayList<Freeze.Asked>();
        if (programme.calendar() != null) {
            add(due, programme, null, programme.calendar(), today);
        }
        programme.stateCalendars().forEach(each -> add(due, programme, each.state(), each.calendar(), today));
        return due;
    }

    private void add(
            List<Freeze.Asked> due,
            Programme programme,
            @Nullable AreaCode state,
            ReportingCalendar calendar,
            LocalDate today) {
        long longest = calendar.freezeDayAfterEnd() + (long) calendar.appealDays() + settings.lookBackDays();
        for (var period : calendar.ended(today.minusDays(longest), today)) {
            if (isDue(calendar.freezes(period), today)) {
                due.add(asked(programme, period, state, Freeze.Reason.CALENDAR));
            }
            if (calendar.appealDays() > 0 && isDue(calendar.appealsEnd(period), today)) {
                due.add(asked(programme, period, state, Freeze.Reason.APPEAL));
            }
        }
    }

    private boolean isDue(LocalDate day, LocalDate today) {
        return !today.isBefore(day) && !today.isAfter(day.plusDays(settings.lookBackDays()));
    }

    private static Freeze.Asked asked(
            Programme programme, Period period, @Nullable AreaCode state, Freeze.Reason reason) {
        return new Freeze.Asked(programme.code(), period, state, reason, Freeze.CALENDAR);
    }
}
