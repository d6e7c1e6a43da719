package org.sopan.indicators.finding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// Looks at what a submission brought, after it was accepted: accepting never waits for a check. Every step has a
/// transaction of its own, so that one that fails undoes no other; a submission whose steps fail is passed over for a
/// while, and parked in the end.
@ApplicationScoped
public class CheckFigures {

    private static final Logger LOG = Logger.getLogger(CheckFigures.class);

    /// Doubling ends here: 2^10 times the first wait.
    private static final int MOST_DOUBLINGS = 10;

    private final DueChecks due;
    private final FindIrregularities findIrregularities;
    private final Instance<AfterAcceptance> others;
    private final CheckLimits limits;

    CheckFigures(
            DueChecks due,
            FindIrregularities findIrregularities,
            @Any Instance<AfterAcceptance> others,
            CheckLimits limits) {
        this.due = due;
        this.findIrregularities = findIrregularities;
        this.others = others;
        this.limits = limits;
    }

    /// Looks at one submission that waits; false when none does.
    public boolean checkNext() {
        var next = QuarkusTransaction.requiringNew().call(() -> due.take(limits.lease()));
        next.ifPresent(this::look);
        return next.isPresent();
    }

    private void look(DueChecks.Due submission) {
        var failure = new Failure();
        for (var other : others) {
            failure.noted(() -> other.accepted(submission.submission()));
        }
        failure.noted(() -> findIrregularities.in(submission));
        QuarkusTransaction.requiringNew().run(() -> settle(submission, failure.first));
    }

    private void settle(DueChecks.Due submission, List<RuntimeException> failures) {
        if (failures.isEmpty()) {
            due.done(submission.submission());
            return;
        }
        var failure = failures.getFirst();
        if (submission.attempt() >= limits.attempts()) {
            LOG.errorf(
                    failure,
                    "the checks of submission %s failed %d times and are parked; see docs/operations/checks.md",
                    submission.submission(),
                    submission.attempt());
            due.park(submission.submission(), String.valueOf(failure));
            return;
        }
        var wait = wait(submission.attempt());
        LOG.warnf(
                failure,
                "the checks of submission %s failed, attempt %d of %d; again in %s",
                submission.submission(),
                submission.attempt(),
                limits.attempts(),
                wait);
        due.retry(submission.submission(), wait, String.valueOf(failure));
    }

    private Duration wait(int attempt) {
        return limits.retryAfter().multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    }
}
