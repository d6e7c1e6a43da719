package org.sopan.indicators.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.engine.integrity.Rows;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.finding.AfterAcceptance;
import org.sopan.indicators.finding.Announcements;
import org.sopan.indicators.finding.Check;
import org.sopan.indicators.finding.Finding;
import org.sopan.indicators.finding.Findings;
import org.sopan.indicators.finding.Severity;

/// Opens a finding where a survey contradicts what was reported. No figure is changed by it.
@ApplicationScoped
public class ValidateFigures implements AfterAcceptance {

    /// Where surveys write.
    public static final DatasetCode SURVEY = new DatasetCode("survey");

    private final ComparedFigures figures;
    private final Findings findings;
    private final Announcements announcements;
    private final CurrentCatalogue catalogue;
    private final ValidationSettings settings;
    private final Ids ids;
    private final Clock clock;

    ValidateFigures(
            ComparedFigures figures,
            Findings findings,
            Announcements announcements,
            CurrentCatalogue catalogue,
            ValidationSettings settings,
            Ids ids,
            Clock clock) {
        this.figures = figures;
        this.findings = findings;
        this.announcements = announcements;
        this.catalogue = catalogue;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void accepted(String submission) {
        var known = catalogue.get();
        var found = new ArrayList<Finding>();
        for (var programme : validated(known)) {
            figures.touchedBy(submission, programme, settings.pairs())
                    .forEach(each -> found.addAll(findings(each, programme, known)));
        }
        tell(found);
    }

    /// Notes how sure a survey is, and looks at what was reported of the same; how many were noted.
    @Transactional
    public int know(List<ComparedFigures.Precision> precisions, ComparedFigures.Giver giver) {
        int noted = figures.add(precisions, giver);
        var known = catalogue.get();
        var found = new ArrayList<Finding>();
        for (var programme : validated(known)) {
            figures.about(precisions, programme).forEach(each -> found.addAll(findings(each, programme, known)));
        }
        tell(found);
        return noted;
    }

    /// Side by side, as the answer shows it.
    public SurveyComparison comparison(ComparedFigure figure) {
        return comparison(figure, catalogue.held());
    }

    private SurveyComparison comparison(ComparedFigure figure, Catalogue known) {
        boolean percentage = known.findIndicator(
                        new IndicatorCode(figure.reported().indicator()))
                .filter(indicator -> indicator.unit().startsWith("%"))
                .isPresent();
        return figure.comparison(percentage, settings.designEffect());
    }

    /// Programmes that rank what was reported; one that ranks a survey's figures has nothing to hold against them.
    private static List<Programme> validated(Catalogue known) {
        return known.all(DefinitionKind.PROGRAMME, Programme.class).stream()
                .filter(each -> !each.dataset().equals(SURVEY))
                .toList();
    }

    private List<Finding> findings(ComparedFigure figure, Programme programme, Catalogue known) {
        var comparison = comparison(figure, known);
        if (!comparison.diverges()) {
            return List.of();
        }
        var policy = programme.rules().survey();
        var reported = figure.reported();
        var counted = String.format(
                Locale.ROOT,
                "; survey of %s; by the policy \"%s\" of %s %.2f would count",
                figure.surveyed().period(),
                policy.name().toLowerCase(Locale.ROOT),
                programme.code(),
                comparison.counted(policy));
        return Rows.divergence(
                        reported.area(), comparison.reported(), comparison.surveyed(), comparison.standardError())
                .stream()
                .map(each -> new Finding(
                        ids.next("fnd"),
                        Check.SURVEY_DIVERGENCE,
                        Severity.valueOf(each.severity().name()),
                        Finding.Subject.of(
                                reported.state(),
                                reported.area(),
                                new Finding.Figure(reported.indicator(), reported.period(), reported.dataset()),
                                reported.provider(),
                                reported.submission()),
                        new Finding.Evidence(each.evidence() + counted, each.strength(), clock.instant()),
                        null))
                .toList();
    }

    private void tell(List<Finding> found) {
        findings.add(found).forEach(announcements::changed);
    }
}
