package org.sopan.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.AreaLevel;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.finding.AfterAcceptance;

/// Cuts a push into the parts that are reviewed. Accepting does not wait for it.
@ApplicationScoped
public class OpenReview implements AfterAcceptance {

    private final Reviews reviews;
    private final CurrentCatalogue catalogue;

    OpenReview(Reviews reviews, CurrentCatalogue catalogue) {
        this.reviews = reviews;
        this.catalogue = catalogue;
    }

    /// Opens what is not open yet, for the service itself: all parts in one transaction, so one shows that all are.
    @Override
    @Transactional
    public void accepted(String submission) {
        if (!reviews.parts(submission).isEmpty()) {
            return;
        }
        var known = catalogue.get();
        var parts = new LinkedHashMap<ReviewPart.Of, ReviewPart>();
        for (var each : reviews.submitted(submission, reads(known))) {
            var area = reviewedWith(each.area(), known);
            var path = path(known, each.programme(), area);
            if (!path.levels().isEmpty()) {
                var of = new ReviewPart.Of(submission, each.programme(), area);
                var part = new ReviewPart(
                        of, each.state(), each.provider(), each.maker(), each.figures(), path.begin(), each.at());
                parts.merge(of, part, OpenReview::together);
            }
        }
        reviews.open(List.copyOf(parts.values()));
    }

    /// The levels that look at an area's figures.
    static ReviewPath path(Catalogue known, ProgrammeCode programme, AreaCode area) {
        return known.findProgramme(programme)
                .map(each -> ReviewPath.of(each.rules(), area.level()))
                .orElseGet(() -> new ReviewPath(List.of()));
    }

    /// Which programme reviews a data point: of several that read it the first by code.
    static List<Reviews.Reads> reads(Catalogue known) {
        var reads = new LinkedHashMap<Map.Entry<String, String>, Reviews.Reads>();
        for (var programme : known.all(DefinitionKind.PROGRAMME, Programme.class)) {
            var dataset = programme.dataset().value();
            for (var indicator : programme.indicators()) {
                reads.putIfAbsent(
                        Map.entry(indicator.value(), dataset),
                        new Reviews.Reads(indicator.value(), dataset, programme.code()));
            }
        }
        return List.copyOf(reads.values());
    }

    /// Areas whose figures belong to the part of an area.
    static List<AreaCode> areasOf(AreaCode area, Catalogue known) {
        return area.level() == AreaLevel.DISTRICT ? new ArrayList<>(known.within(area)) : List.of(area);
    }

    /// A block's figures are its district's to review.
    private static AreaCode reviewedWith(AreaCode area, Catalogue known) {
        if (area.level() != AreaLevel.BLOCK) {
            return area;
        }
        return known.findArea(area).map(Area::parent).orElse(area);
    }

    private static ReviewPart together(ReviewPart one, ReviewPart other) {
        return new ReviewPart(
                one.of(),
                one.state(),
                one.provider(),
                one.maker(),
                one.figures() + other.figures(),
                one.standing(),
                one.since());
    }
}
