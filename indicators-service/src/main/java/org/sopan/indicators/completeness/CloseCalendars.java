package org.sopan.indicators.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.Provider;
import org.sopan.indicators.finding.Announcements;
import org.sopan.indicators.finding.Check;
import org.sopan.indicators.finding.Finding;
import org.sopan.indicators.finding.Findings;
import org.sopan.indicators.finding.Severity;

/// Absence of data is a finding: once a calendar has closed a period, one for each provider that had not given all it
/// was asked for.
@ApplicationScoped
public class CloseCalendars {

    private final MeasureCompleteness measureCompleteness;
    private final ClosedCalendars closedCalendars;
    private final Findings findings;
    private final Announcements announcements;
    private final CurrentCatalogue catalogue;
    private final CompletenessSettings settings;
    private final Ids ids;
    private final Clock clock;

    CloseCalendars(
            MeasureCompleteness measureCompleteness,
            ClosedCalendars closedCalendars,
            Findings findings,
            Announcements announcements,
            CurrentCatalogue catalogue,
            CompletenessSettings settings,
            Ids ids,
            Clock clock) {
        this.measureCompleteness = measureCompleteness;
        this.closedCalendars = closedCalendars;
        this.findings = findings;
        this.announcements = announcements;
        this.catalogue = catalogue;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /// Looks once at a period that a calendar has closed: the second time there is nothing to do.
    @Transactional
    public void close(ClosedCalendars.Closed closed, Programme programme) {
        if (!closedCalendars.begin(closed, clock.instant())) {
            return;
        }
        var known = catalogue.get();
        var missing = missing(closed, programme, known);
        var opened =
                missing.stream().map(each -> finding(each, closed, programme)).toList();
        findings.add(opened).forEach(announcements::changed);
        closedCalendars.note(
                closed, missing.stream().mapToInt(each -> each.keys().size()).sum());
    }

    private List<MissingFigures> missing(ClosedCalendars.Closed closed, Programme programme, Catalogue known) {
        var period = closed.period();
        var areas = programme.members().stream()
                .filter(member -> member.takesPart(period.start(), period.end()))
                .map(Programme.Member::area)
                .filter(area -> known.findArea(area).isPresent())
                .filter(area -> closed.state().equals(programme.calendarHolder(known.stateOf(area))))
                .distinct()
                .sorted()
                .toList();
        var expected = new TreeMap<ProviderCode, Integer>();
        var missing = new TreeMap<ProviderCode, List<MeasureCompleteness.Due>>();
        for (var due : measureCompleteness.due(programme, period, areas, known)) {
            var provider = due.who() == null ? Provider.DIRECT : due.who();
            expected.merge(provider, 1, Integer::sum);
            if (!due.came()) {
                missing.computeIfAbsent(provider, each -> new ArrayList<>()).add(due);
            }
        }
        return missing.entrySet().stream()
                .map(each -> new MissingFigures(
                        each.getKey(),
                        common(each.getValue(), known),
                        expected.getOrDefault(each.getKey(), 0),
                        each.getValue().stream()
                                .map(due -> due.indicator() + ":" + due.area())
                                .toList()))
                .toList();
    }

    private static AreaCode common(List<MeasureCompleteness.Due> missing, Catalogue known) {
        var states = missing.stream().map(due -> known.stateOf(due.area())).collect(Collectors.toSet());
        return states.size() == 1 ? states.iterator().next() : AreaCode.INDIA;
    }

    private Finding finding(MissingFigures missing, ClosedCalendars.Closed closed, Programme programme) {
        return new Finding(
                ids.next("fnd"),
                Check.MISSING,
                Severity.WARNING,
                new Finding.Subject(
                        missing.area().value(),
                        missing.area().value(),
                        null,
                        closed.period().value(),
                        programme.dataset().value(),
                        missing.provider().value(),
                        null,
                        programme.code().value()),
                new Finding.Evidence(
                        missing.evidence(closed, settings.namedMissing()),
                        missing.keys().size(),
                        clock.instant()),
                null);
    }
}
