package org.sopan.forum.practices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.Outcome;

/// Gives a review: once per person, never on what one wrote oneself.
@ApplicationScoped
public class ReviewPractice {

    private final Practices practices;
    private final Ids ids;
    private final Clock clock;

    ReviewPractice(Practices practices, Ids ids, Clock clock) {
        this.practices = practices;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Review> review(WritePractice.Target target, Finding finding, Actor actor) {
        var found = practices.lock(target.practice()).stream()
                .filter(version -> version.number() == target.number())
                .findFirst();
        if (found.isEmpty()) {
            return new Outcome.Missing<>("practice version", target.toString());
        }
        var version = found.get();
        if (version.status() != PracticeStatus.IN_REVIEW) {
            return new Outcome.Clash<>(
                    version.address() + " is " + version.status() + "; reviews are given while it is IN_REVIEW");
        }
        if (version.madeBy(actor)) {
            return new Outcome.Denied<>(
                    actor + " wrote at " + version.address() + " and cannot review it; someone else has to");
        }
        if (version.reviews().stream().anyMatch(given -> given.reviewer().equals(actor))) {
            return new Outcome.Clash<>(actor + " has reviewed " + version.address() + " already");
        }
        var review = new Review(
                ids.next("rev"),
                actor,
                finding.verdict(),
                finding.conflictOfInterest(),
                finding.comment(),
                clock.instant());
        practices.add(version, review);
        return new Outcome.Done<>(review);
    }

    /// What the reviewer says.
    public record Finding(Review.Verdict verdict, boolean conflictOfInterest, String comment) {}
}
