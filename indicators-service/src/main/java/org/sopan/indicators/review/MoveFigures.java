package org.sopan.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.ReviewStep;
import org.sopan.indicators.finding.Check;
import org.sopan.indicators.finding.Finding;
import org.sopan.indicators.finding.Findings;
import org.sopan.indicators.finding.Severity;
import org.sopan.indicators.intake.Figures;
import org.sopan.indicators.ledger.KeepReceipt;
import org.sopan.indicators.merkle.Sha256;
import org.sopan.indicators.withdrawal.Withdrawals;

/// Does what a reviewer said: figures take their step, the parts await the next, everybody is told.
@ApplicationScoped
class MoveFigures {

    private final Reviews reviews;
    private final Figures figures;
    private final org.sopan.indicators.intake.Announcements revisions;
    private final Announcements announcements;
    private final Findings findings;
    private final org.sopan.indicators.finding.Announcements found;
    private final CurrentCatalogue catalogue;
    private final KeepReceipt keepReceipt;
    private final Ids ids;

    MoveFigures(
            Reviews reviews,
            Figures figures,
            org.sopan.indicators.intake.Announcements revisions,
            Announcements announcements,
            Findings findings,
            org.sopan.indicators.finding.Announcements found,
            CurrentCatalogue catalogue,
            KeepReceipt keepReceipt,
            Ids ids) {
        this.reviews = reviews;
        this.figures = figures;
        this.revisions = revisions;
        this.announcements = announcements;
        this.findings = findings;
        this.found = found;
        this.catalogue = catalogue;
        this.keepReceipt = keepReceipt;
        this.ids = ids;
    }

    /// What is to be done.
    record Moving(String review, Withdrawals.Candidate push, Review.Said said) {}

    @Transactional
    Review move(Moving moving, List<ReviewPart> parts) {
        var known = catalogue.held();
        var said = moving.said();
        var steps = new HashMap<AreaCode, ReviewStep>();
        var standings = new HashMap<AreaCode, Standing>();
        for (var part : parts) {
            var to = OpenReview.path(known, said.programme(), part.area()).after(said.level(), said.verdict());
            standings.put(part.area(), to);
            OpenReview.areasOf(part.area(), known).forEach(area -> steps.put(area, to.step()));
        }
        var reads = OpenReview.reads(known).stream()
                .filter(each -> each.programme().equals(said.programme()))
                .toList();
        var push = moving.push();
        var moved = reviews.move(new Reviews.Move(moving.review(), push.id(), reads, said.at()), steps);
        var review = new Review(
                moving.review(),
                push.id(),
                push.provider(),
                said,
                parts.stream()
                        .map(part -> new Review.Moved(
                                part.area(),
                                part.state(),
                                part.standing().step(),
                                standings.getOrDefault(part.area(), part.standing()),
                                OpenReview.areasOf(part.area(), known).stream()
                                        .mapToInt(area -> moved.getOrDefault(area, 0))
                                        .sum()))
                        .toList());
        reviews.add(review, digest(said));
        figures.runs(review.id()).forEach(run -> revisions.revised(review.id(), run));
        announcements.reviewed(review);
        keepReceipt.keep(review.id());
        if (said.verdict() == Verdict.SEND_BACK) {
            findings.add(review.parts().stream()
                            .map(part -> sentBack(review, part))
                            .toList())
                    .forEach(found::changed);
        }
        return review;
    }

    private Finding sentBack(Review review, Review.Moved part) {
        var said = review.said();
        return new Finding(
                ids.next("fnd"),
                Check.SENT_BACK,
                Severity.WARNING,
                Finding.Subject.of(
                        part.state().value(),
                        part.area().value(),
                        null,
                        review.provider().value(),
                        review.submission()),
                new Finding.Evidence(
                        "level " + said.level().word() + " sent figures of " + said.programme() + " back: "
                                + said.comment(),
                        part.figures(),
                        said.at()),
                null);
    }

    private static String digest(Review.Said said) {
        var words = String.join(
                "\n",
                said.programme().value(),
                said.level().word(),
                said.verdict().word(),
                said.comment() == null ? "" : said.comment());
        return Sha256.hex(words.getBytes(StandardCharsets.UTF_8));
    }
}
