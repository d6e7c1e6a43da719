package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import org.jboss.logging.Logger;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.intake.DeferredPush;
import org.sopan.indicators.intake.DeferredPushes;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.Order;
import org.sopan.indicators.intake.RecordSubmission;
import org.sopan.indicators.intake.RowSource;
import org.sopan.kit.jobs.DelayedJob;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.transaction.Retries;

/// Decides a push that was put aside. Figures and decision commit together, so a run that is cut off leaves
/// nothing and the next one does it all.
@ApplicationScoped
class DecideSubmission implements DelayedJob {

    static final String KIND = "decide-submission";

    private static final Logger LOG = Logger.getLogger(DecideSubmission.class);

    private final DeferredPushes pushes;
    private final CurrentCatalogue catalogue;
    private final Dialects dialects;
    private final RecordSubmission recordSubmission;
    private final Decisions decisions;
    private final IntakeLimits limits;
    private final Retries retries;

    DecideSubmission(
            DeferredPushes pushes,
            CurrentCatalogue catalogue,
            Dialects dialects,
            RecordSubmission recordSubmission,
            Decisions decisions,
            IntakeLimits limits,
            Retries retries) {
        this.pushes = pushes;
        this.catalogue = catalogue;
        this.dialects = dialects;
        this.recordSubmission = recordSubmission;
        this.decisions = decisions;
        this.limits = limits;
        this.retries = retries;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id) {
        run(id, 0);
    }

    @Override
    public void run(String id, int failures) {
        var waiting = pushes.find(id).filter(push -> push.decision() == null);
        if (failures < limits.decideAttempts()) {
            waiting.ifPresent(this::decide);
        } else {
            waiting.ifPresent(push -> giveUp(push, failures));
        }
    }

    /// Its sender must not wait for ever for what fails again and again.
    private void giveUp(DeferredPush push, int failures) {
        LOG.errorf("push %s failed %d times and is not tried again", push.id(), failures);
        recordSubmission.forget(push.id());
        decisions.refuse(
                push,
                new Problem(
                        ErrorCode.INTERNAL_ERROR,
                        "push " + push.id() + " could not be decided in " + failures
                                + " attempts, and nothing of it was taken; the fault is ours: tell whoever runs the"
                                + " suite, and send it again once it is mended"));
    }

    private void decide(DeferredPush push) {
        var manner = Manner.of(push.manner());
        try {
            var known = catalogue.get();
            var reporter = Reporters.of(push.subject(), push.provider(), push.areas(), known);
            var held = manner.held();
            var origin = held == null ? null : held.origin();
            var order = new Order(reporter, manner.mode(), manner.dryRun(), manner.strategy(), origin);
            var rows = rows(manner, push, pushes.body(push.id()));
            var staged = recordSubmission.stage(push.id(), order, rows);
            recordSubmission.finish(staged, () -> retries.run(() -> decisions.decide(push, reporter, staged, rows)));
        } catch (Problem refusal) {
            decisions.refuse(push, refusal);
        }
    }

    private RowSource rows(Manner manner, DeferredPush push, InputStream body) {
        var held = manner.held();
        if (held != null) {
            return dialects.held(held, body);
        }
        var known = catalogue.get();
        return manner.dhis2()
                ? dialects.dhis2(manner, body)
                : dialects.rows(Sending.of(manner, known, known.codeBook(push.provider())), body);
    }
}
