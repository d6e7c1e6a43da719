package org.sopan.indicators.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jboss.logging.Logger;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.ReportingDay;

/// The checks of one submission: what it brought against what stands around it and what was before. Bounded; what was
/// left out is counted and told.
@ApplicationScoped
class FindIrregularities {

    private static final Logger LOG = Logger.getLogger(FindIrregularities.class);

    private final Frames frames;
    private final Findings findings;
    private final Announcements announcements;
    private final CurrentCatalogue catalogue;
    private final CheckLimits limits;
    private final Ids ids;
    private final Clock clock;

    FindIrregularities(
            Frames frames,
            Findings findings,
            Announcements announcements,
            CurrentCatalogue catalogue,
            CheckLimits limits,
            Ids ids,
            Clock clock) {
        this.frames = frames;
        this.findings = findings;
        this.announcements = announcements;
        this.catalogue = catalogue;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /// Opens a finding for each, in the present transaction.
    void in(DueChecks.Due submission) {
        var known = catalogue.get();
        var touched = frames.touched(submission.submission());
        if (touched.isEmpty()) {
            return;
        }
        var found = new Collected(limits.findings());
        int framesLeft = inFrames(submission, known, found);
        int seriesLeft = inSeries(submission, known, found);
        found.add(late(submission, touched, known));
        var opened = new ArrayList<>(found.kept());
        if (framesLeft + seriesLeft + found.left() > 0) {
            opened.add(leftOut(submission, touched.getFirst(), framesLeft, seriesLeft, found.left()));
        }
        findings.add(opened).forEach(announcements::changed);
    }

    /// How many frames were not looked at.
    private int inFrames(DueChecks.Due submission, Catalogue known, Collected found) {
        var bounds = new Frames.Bounds(limits.frames(), limits.neighbours());
        return frames.around(submission.submission(), bounds, area -> beside(area, known), frame -> {
            var place = frame.place();
            found.add(FrameChecks.all(frame).stream()
                    .map(each -> finding(each, place.state(), place.period(), place.dataset(), submission))
                    .toList());
            return found.left() == 0;
        });
    }

    /// Areas of the state and level of an area, those of its district first.
    private static List<String> beside(String code, Catalogue known) {
        var area = new AreaCode(code);
        var parent = known.findArea(area).map(Area::parent).orElse(null);
        return known.within(known.stateOf(area)).stream()
                .filter(each -> each.level() == area.level())
                .sorted(Comparator.<AreaCode>comparingInt(each -> known.findArea(each)
                                        .map(Area::parent)
                                        .filter(other -> other.equals(parent))
                                        .isPresent()
                                ? 0
                                : 1)
                        .thenComparing(Comparator.naturalOrder()))
                .map(AreaCode::value)
                .toList();
    }

    /// How many series were not looked at.
    private int inSeries(DueChecks.Due submission, Catalogue known, Collected found) {
        for (var series : frames.through(submission.submission(), limits.series())) {
            found.add(SeriesChecks.all(series, bound(series, known, true), bound(series, known, false)).stream()
                    .map(each -> finding(each, series.state(), series.period(), series.dataset(), submission))
                    .toList());
        }
        return Math.max(0, frames.countSeries(submission.submission()) - limits.series());
    }

    private Finding leftOut(DueChecks.Due submission, Frames.Touched where, int frames, int series, int findings) {
        LOG.warnf(
                "submission %s is larger than the checks look at: %d frames and %d series were not looked at, "
                        + "%d findings not opened (sopan.check.frames, series, findings)",
                submission.submission(), frames, series, findings);
        var found = new Found(
                Check.NOT_ALL_CHECKED,
                Severity.NOTE,
                where.state(),
                null,
                "not looked at: " + frames + " frames of more than " + limits.frames() + " and " + series
                        + " series of more than " + limits.series() + "; not opened: " + findings
                        + " findings of more than " + limits.findings(),
                frames + series + (double) findings);
        return finding(found, where.state(), where.period(), where.dataset(), submission);
    }

    /// One finding per programme, state, period and dataset: what came after the calendar's grace.
    private List<Finding> late(DueChecks.Due submission, List<Frames.Touched> touched, Catalogue known) {
        var today = ReportingDay.of(submission.acceptedAt());
        var found = new HashMap<String, Finding>();
        for (var each : touched) {
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
                Finding.Subject.of(
                        state,
                        found.area(),
                        new Finding.Figure(found.indicator(), period, dataset),
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
