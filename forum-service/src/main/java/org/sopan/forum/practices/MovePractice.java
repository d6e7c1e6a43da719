package org.sopan.forum.practices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.Outcome;

/// Takes a version to another status, by the table of [PracticeStatus] and the guards here.
@ApplicationScoped
public class MovePractice {

    /// Reviews without a conflict of interest that a publication needs.
    public static final int REVIEWS_NEEDED = 2;

    private final Practices practices;
    private final PracticeRecords records;
    private final Clock clock;

    MovePractice(Practices practices, PracticeRecords records, Clock clock) {
        this.practices = practices;
        this.records = records;
        this.clock = clock;
    }

    /// Moves it, or says why not.
    ///
    /// @param expected the revision the caller read, or null when it does not care
    @Transactional
    public Outcome<PracticeVersion> move(WritePractice.Target target, @Nullable Long expected, Step step, Actor actor) {
        var versions = practices.lock(target.practice());
        var found = versions.stream()
                .filter(version -> version.number() == target.number())
                .findFirst();
        if (found.isEmpty()) {
            return new Outcome.Missing<>("practice version", target.toString());
        }
        var version = found.get();
        if (expected != null && version.revision() != expected) {
            return new Outcome.Stale<>(expected, version.revision());
        }
        var wanted = PracticeStatus.TABLE.find(step.to());
        if (wanted.isEmpty() || !PracticeStatus.TABLE.allows(version.status(), wanted.get())) {
            return PracticeStatus.TABLE.refuse(version.address(), version.status(), step.to());
        }
        var refused = guard(version, wanted.get(), step, actor);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (wanted.get() == PracticeStatus.PUBLISHED) {
            supersede(versions, actor);
        }
        var moved = version.moved(wanted.get(), clock.instant());
        records.changed(version, moved, new PracticeRecords.What("moved", actor, step.reason()));
        return new Outcome.Done<>(moved);
    }

    /// One version is published at a time: the newer one takes the older one's place.
    private void supersede(List<PracticeVersion> versions, Actor actor) {
        for (var version : versions) {
            if (version.status() == PracticeStatus.PUBLISHED) {
                var past = version.moved(PracticeStatus.SUPERSEDED, clock.instant());
                records.changed(
                        version, past, new PracticeRecords.What("moved", actor, "a newer version is published"));
            }
        }
    }

    private static Optional<Outcome<PracticeVersion>> guard(
            PracticeVersion version, PracticeStatus to, Step step, Actor actor) {
        return switch (to) {
            case PUBLISHED -> mayBePublished(version, actor);
            case IN_REVIEW, REVISION_REQUESTED -> byAnother(version, to, actor);
            case REJECTED -> byAnother(version, to, actor).or(() -> needsReason(to, step));
            case RETIRED -> needsReason(to, step);
            case SUPERSEDED ->
                Optional.of(new Outcome.Clash<>(
                        version.address() + " is superseded by publishing a newer version, and not by hand"));
            case DRAFT, SUBMITTED, WITHDRAWN -> Optional.empty();
        };
    }

    private static Optional<Outcome<PracticeVersion>> byAnother(
            PracticeVersion version, PracticeStatus to, Actor actor) {
        return version.madeBy(actor)
                ? Optional.of(new Outcome.Denied<>(actor + " wrote at " + version.address() + " and cannot move it to "
                        + to + "; someone else has to"))
                : Optional.empty();
    }

    private static Optional<Outcome<PracticeVersion>> mayBePublished(PracticeVersion version, Actor actor) {
        var maker = byAnother(version, PracticeStatus.PUBLISHED, actor);
        if (maker.isPresent()) {
            return maker;
        }
        var counting = version.countingReviews();
        long accepted = counting.stream()
                .filter(review -> review.verdict() == Review.Verdict.ACCEPT)
                .count();
        if (accepted < REVIEWS_NEEDED) {
            return Optional.of(new Outcome.Clash<>(version.address() + " has " + accepted + " of the " + REVIEWS_NEEDED
                    + " accepting reviews it needs from people without a conflict of interest"));
        }
        return Optional.empty();
    }

    private static Optional<Outcome<PracticeVersion>> needsReason(PracticeStatus to, Step step) {
        return step.reason() == null || step.reason().isBlank()
                ? Optional.of(
                        Outcome.broken("/reason", "reason-missing", "a practice becomes " + to + " with a reason"))
                : Optional.empty();
    }

    /// Where to and why.
    public record Step(String to, @Nullable String reason) {}
}
