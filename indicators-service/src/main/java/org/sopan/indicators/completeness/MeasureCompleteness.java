package org.sopan.indicators.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Programme;

/// Sets what a programme expects of its members for a period against what came.
@ApplicationScoped
public class MeasureCompleteness {

    private final Arrivals arrivals;
    private final Completions completions;

    MeasureCompleteness(Arrivals arrivals, Completions completions) {
        this.arrivals = arrivals;
        this.completions = completions;
    }

    /// Completeness of some members in a period.
    ///
    /// @param areas of whom; those that are no members in the period are passed over
    public Report of(Programme programme, Period period, Collection<AreaCode> areas, Catalogue catalogue) {
        var deadlines = new Deadlines(programme, period, catalogue);
        var sums = new Sums(deadlines);
        due(programme, period, areas, catalogue).forEach(sums::add);
        return new Report(programme, period, deadlines.usual(), sums.lines(declared(period)));
    }

    /// Every figure that is due of some members in a period, and what came of it.
    List<Due> due(Programme programme, Period period, Collection<AreaCode> areas, Catalogue catalogue) {
        var came = arrivals.of(period, programme.dataset(), programme.indicators(), areas);
        var rhythm = new Rhythm(period, came.stream().map(Arrival::indicator).collect(Collectors.toSet()));
        var indicators = programme.indicators().stream()
                .filter(code ->
                        catalogue.findIndicator(code).filter(rhythm::isDue).isPresent())
                .toList();
        var known =
                came.stream().collect(Collectors.toMap(each -> new Cell(each.area(), each.indicator()), each -> each));
        var due = new ArrayList<Due>();
        for (var area : areas) {
            var asked = new AskedProviders(catalogue, programme.dataset(), area);
            for (var indicator : indicators) {
                var arrival = known.get(new Cell(area, indicator));
                var who = arrival == null ? asked.of(indicator) : arrival.provider();
                due.add(new Due(area, indicator, who, arrival));
            }
        }
        return due;
    }

    /// A figure that is due.
    ///
    /// @param who who told it, or is asked for it; null when nobody may report it
    /// @param arrival null when it was never told
    record Due(
            AreaCode area,
            IndicatorCode indicator,
            @Nullable ProviderCode who,
            @Nullable Arrival arrival) {

        boolean came() {
            return arrival != null && arrival.received();
        }
    }

    private Map<Who, LocalDate> declared(Period period) {
        var days = new HashMap<Who, LocalDate>();
        completions
                .of(period)
                .forEach(each -> days.merge(
                        new Who(each.area(), each.provider()),
                        each.completedOn(),
                        (one, other) -> one.isAfter(other) ? one : other));
        return days;
    }

    private record Cell(AreaCode area, IndicatorCode indicator) {}

    private record Who(AreaCode area, @Nullable ProviderCode provider) {}

    /// Lines while they are added up.
    private static final class Sums {

        private final Deadlines deadlines;
        private final Map<Who, Counts> counts = new HashMap<>();
        private final Map<Who, Instant> last = new HashMap<>();

        Sums(Deadlines deadlines) {
            this.deadlines = deadlines;
        }

        void add(Due due) {
            var who = new Who(due.area(), due.who());
            var arrival = due.arrival();
            counts.merge(who, counted(arrival, deadlines.of(due.area())), Counts::plus);
            var at = arrival == null || !arrival.received() ? null : arrival.firstAt();
            if (at != null) {
                last.merge(who, at, (one, other) -> one.isAfter(other) ? one : other);
            }
        }

        List<Line> lines(Map<Who, LocalDate> declared) {
            var lines = new ArrayList<Line>();
            counts.forEach((who, counted) -> {
                var at = last.get(who);
                var deadline = deadlines.of(who.area());
                lines.add(new Line(
                        who.area(),
                        who.provider(),
                        counted,
                        at,
                        at == null || deadline == null ? null : deadline.daysAfterClose(at),
                        declared.get(who)));
            });
            lines.sort(Comparator.comparing(Line::area).thenComparing(Line::providerText));
            return lines;
        }

        private static Counts counted(@Nullable Arrival arrival, @Nullable Deadline deadline) {
            var at = arrival == null || !arrival.received() ? null : arrival.firstAt();
            if (at == null) {
                return new Counts(1, 0, 0, 0, 1, arrival == null ? 0 : 1);
            }
            boolean onTime = deadline != null && deadline.met(at);
            boolean late = deadline != null && !onTime;
            return new Counts(1, 1, onTime ? 1 : 0, late ? 1 : 0, 0, 0);
        }
    }
}
