package org.sopan.indicators.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.ReportingDay;

/// Looks at what a submission brought, after it was accepted: accepting never waits for a check.
@ApplicationScoped
public class CheckFigures {

    private final DueChecks due;
    private final Frames frames;
    private final Findings findings;
    private final Announcements announcements;
    private final CurrentCatalogue catalogue;
    private final Instance<AfterAcceptance> others;
    private final CheckLimits limits;
    private final Ids ids;
    private final Clock clock;

    CheckFigures(
            DueChecks due,
            Frames frames,
            Findings findings,
            Announcements announcements,
            CurrentCatalogue catalogue,
            @Any Instance<AfterAcceptance> others,
            CheckLimits limits,
            Ids ids,
            Clock clock) {
        this.due = due;
        this.frames = frames;
        this.findings = findings;
        this.announcements = announcements;
        this.catalogue = catalogue;
        this.others = others;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /// Looks at one submission that waits; false when none does.
    @Transactional
    public boolean checkNext() {
        var next = due.take();
        next.ifPresent(this::look);
        return next.isPresent();
    }

    private void look(DueChecks.Due submission) {
        findings.add(found(submission).stream().limit(limits.findings()).toList())
                .forEach(announcements::changed);
        others.forEach(each -> each.accepted(submission.submission()));
    }

    private List<Finding> found(DueChecks.Due submission) {
        var known = catalogue.get();
        var found = new ArrayList<Finding>();
        frames.around(submission.submission(), limits.frames(), frame -> {
            var place = frame.place();
            FrameChecks.all(frame).stream()
                    .limit(limits.findings() - found.size())
                    .forEach(each ->
                            found.add(finding(each, place.state(), place.period(), place.dataset(), submission)));
            return found.size() < limits.findings();
        });
        for (var series : frames.through(submission.submission(), limits.series())) {
            SeriesChecks.all(series, bound(series, known, true), bound(series, known, false))
                    .forEach(each ->
                            found.add(finding(each, series.state(), series.period(), series.dataset(), submission)));
        }
        found.addAll(late(submission, known));
        return found;
    }

    /// One finding per programme, state, period and dataset: what came after the calendar's grace.
    private List<Finding> late(DueChecks.Due submission, Catalogue known) {
        var today = ReportingDay.of(submission.acceptedAt());
        var found = new HashMap<String, Finding>();
        for (var each : frames.touched(submission.submission())) {
            var period = Period.parse(each.period());
            for (var programme : known.reading(new IndicatorCode(each.indicator()), new DatasetCode(each.dataset()))) {
                programme
                        .calendarOf(new AreaCode(each.state()))
                        .map(calendar -> calendar.graceEnds(period))
                        .filter(today::isAfter)
                        .ifPresent(closed -> found.computeIfAbsent(
                                programme.code() + "/" + each.state() + "/" + each.period(),
                                key -> lateFinding(programme, each, closed, submission)));
            }
        }
        return List.copyOf(found.values());
    }

    private Finding lateFinding(
            Programme programme, Frames.Touched touched, LocalDate closed, DueChecks.Due submission) {
        var today = ReportingDay.of(submission.acceptedAt());
        long days = today.toEpochDay() - closed.toEpochDay();
        var found = new Found(
                Check.LATE,
                Severity.NOTE,
                touched.state(),
                null,
                "figures of " + programme.code() + " for " + touched.period() + " came on " + today + ", " + days
                        + " days after the calendar closed on " + closed + "; they count from the next freeze on",
                days);
        return finding(found, touched.state(), touched.period(), touched.dataset(), submission);
    }

    private Finding finding(Found found, String state, String period, String dataset, DueChecks.Due submission) {
        return new Finding(
                ids.next("fnd"),
                found.check(),
                found.severity(),
                new Finding.Subject(
                        state,
                        found.area(),
                        found.indicator(),
                        period,
                        dataset,
                        submission.provider(),
                        submission.submission()),
                new Finding.Evidence(found.evidence(), found.strength(), clock.instant()),
                null);
    }

    private static double bound(FigureSeries series, Catalogue known, boolean low) {
        var indicator =
                known.findIndicator(new IndicatorCode(series.indicator())).orElse(null);
        if (indicator == null) {
            return Double.NaN;
        }
        var bound = low ? indicator.rangeLow() : indicator.rangeHigh();
        return bound == null ? Double.NaN : bound.doubleValue();
    }
}
