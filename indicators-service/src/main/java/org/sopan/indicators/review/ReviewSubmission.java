package org.sopan.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.indicators.acceptance.Acceptances;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.reach.RowReach;
import org.sopan.indicators.withdrawal.Withdrawals;

/// Decides whether somebody may say what is asked of a submission's figures, and has it done. All parts or none: a
/// verdict about a whole state never holds for half of it.
@ApplicationScoped
public class ReviewSubmission {

    private final Reviews reviews;
    private final OpenReview openReview;
    private final MoveFigures moveFigures;
    private final Withdrawals withdrawals;
    private final CurrentCatalogue catalogue;
    private final RowReach rowReach;
    private final Ids ids;
    private final Acceptances acceptances;

    ReviewSubmission(
            Reviews reviews,
            OpenReview openReview,
            MoveFigures moveFigures,
            Withdrawals withdrawals,
            CurrentCatalogue catalogue,
            RowReach rowReach,
            Ids ids,
            Acceptances acceptances) {
        this.reviews = reviews;
        this.openReview = openReview;
        this.moveFigures = moveFigures;
        this.withdrawals = withdrawals;
        this.catalogue = catalogue;
        this.rowReach = rowReach;
        this.ids = ids;
        this.acceptances = acceptances;
    }

    /// In the present transaction or one of its own.
    @Transactional
    public ReviewOutcome review(ReviewOrder order, Reviewer reviewer) {
        var seen = whole(order.submission());
        if (seen.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        var push = seen.get().push();
        var all = seen.get().parts();
        if (all.stream().noneMatch(part -> reviewer.reach().covers(part.area(), part.state()))) {
            return new ReviewOutcome.NotFound();
        }
        var asked = all.stream().filter(part -> isAskedFor(part, order)).toList();
        if (asked.isEmpty()) {
            return new ReviewOutcome.NothingThere();
        }
        if (push.withdrawnBy() != null) {
            return new ReviewOutcome.Withdrawn(push.withdrawnBy());
        }
        var refusal = refusal(asked, seen.get().passes(), order, reviewer);
        return refusal.isPresent() ? refusal.get() : new ReviewOutcome.Reviewed(done(push, asked, order, reviewer));
    }

    /// A submission with all of its parts.
    private record Whole(Withdrawals.Candidate push, List<ReviewPart> parts, List<Reviews.Pass> passes) {}

    /// Also what the reviewer may not see, or a narrow key would review a part and call it the whole. Locked from here
    /// on: of two reviewers the second sees what the first has done.
    private Optional<Whole> whole(String submission) {
        var whole = CurrentReach.forItself(() -> {
            rowReach.claim();
            var push = withdrawals.lock(submission).filter(each -> each.kind().equals("push"));
            push.ifPresent(each -> openReview.accepted(submission));
            return push.map(each -> new Whole(each, reviews.lock(submission), reviews.passes(submission)));
        });
        rowReach.claim();
        return whole;
    }

    private boolean isAskedFor(ReviewPart part, ReviewOrder order) {
        var area = order.area();
        return part.of().programme().equals(order.programme())
                && (area == null || catalogue.held().liesWithin(part.area(), area));
    }

    private static Optional<ReviewOutcome> refusal(
            List<ReviewPart> asked, List<Reviews.Pass> passes, ReviewOrder order, Reviewer reviewer) {
        for (var part : asked) {
            if (!reviewer.speaksFor(order.level(), part)) {
                return Optional.of(
                        new ReviewOutcome.OutsideReach(Reviewer.needed(order.level(), part), reviewer.reachInWords()));
            }
            if (part.standing().awaiting() != order.level()) {
                return Optional.of(new ReviewOutcome.NotAwaited(part));
            }
            if (part.maker().equals(reviewer.person())) {
                return Optional.of(new ReviewOutcome.OwnFigures(part));
            }
            var before = passes.stream()
                    .filter(each -> each.programme().equals(part.of().programme())
                            && each.area().equals(part.area())
                            && each.person().equals(reviewer.person())
                            && each.level() != order.level())
                    .findFirst();
            if (before.isPresent()) {
                return Optional.of(
                        new ReviewOutcome.PassedBefore(part, before.get().level()));
            }
        }
        return Optional.empty();
    }

    private Review done(Withdrawals.Candidate push, List<ReviewPart> parts, ReviewOrder order, Reviewer reviewer) {
        var said = new Review.Said(
                order.programme(),
                order.level(),
                order.verdict(),
                order.comment(),
                reviewer.person(),
                acceptances.begin());
        return moveFigures.move(new MoveFigures.Moving(ids.next("sub"), push, said), parts);
    }
}
