package org.sopan.indicators.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopan.indicators.acceptance.Acceptances;
import org.sopan.indicators.finding.DueChecks;
import org.sopan.indicators.ledger.KeepReceipt;
import org.sopan.indicators.reach.RowReach;
import org.sopan.kit.transaction.Contended;

/// The one transaction of a submission: what waits becomes revisions, is announced, and is on disk when this
/// returns.
@ApplicationScoped
public class ApplySubmission {

    private static final Figures.LeftOut NOTHING_LEFT_OUT = new Figures.LeftOut(0, List.of(), 0);

    private final Figures figures;
    private final Submissions submissions;
    private final Announcements announcements;
    private final DueChecks dueChecks;
    private final Acceptances acceptances;
    private final KeepReceipt keepReceipt;
    private final RowReach rowReach;
    private final HeldRowsOfPush heldRows;
    private final Clock clock;

    ApplySubmission(
            Figures figures,
            Submissions submissions,
            Announcements announcements,
            DueChecks dueChecks,
            Acceptances acceptances,
            KeepReceipt keepReceipt,
            RowReach rowReach,
            HeldRowsOfPush heldRows,
            Clock clock) {
        this.figures = figures;
        this.submissions = submissions;
        this.announcements = announcements;
        this.dueChecks = dueChecks;
        this.acceptances = acceptances;
        this.keepReceipt = keepReceipt;
        this.rowReach = rowReach;
        this.heldRows = heldRows;
        this.clock = clock;
    }

    @Transactional
    Outcome apply(Staged.Ready ready) {
        var order = ready.order();
        rowReach.claim();
        figures.stage(ready.id(), ready.rest());
        var remarks = new Remarks(ready.tally().bound());
        int doubled = dropDuplicates(ready, remarks);
        int overtaken = heldRows.drop(ready, remarks);
        var leftOut = leaveOut(ready, remarks);
        int refused = ready.tally().refused() + doubled + overtaken + leftOut.count();
        var all =
                Duplicates.joined(ready.remarks(), remarks.kept(), ready.tally().bound());
        var byRule = new HashMap<>(ready.tally().byRule());
        count(byRule, Rule.DUPLICATE_IN_SUBMISSION, doubled);
        count(byRule, Rule.SUPERSEDED, overtaken);
        count(byRule, LeftOutRows.rule(order.strategy()), leftOut.count());
        var found = new Found(refused, all, byRule, leftOut.withdrawn());
        boolean keepsNothing = refused == ready.tally().rows() && ready.held().isEmpty();
        if (refused > 0 && (order.mode() == Mode.ATOMIC || keepsNothing)) {
            return refused(ready, found);
        }
        return order.dryRun() ? tried(ready, found) : recorded(ready, found);
    }

    private Outcome refused(Staged.Ready ready, Found found) {
        figures.discard(ready.id());
        var tally = ready.tally();
        return new Outcome.Refused(
                tally.rows(), found.refused(), tally.outsideReach(), found.remarks(), found.byRule());
    }

    /// What was found wrong in the end.
    ///
    /// @param withdrawn rows that meet a figure that was withdrawn; counted where only what does not stand is added
    private record Found(int refused, List<Remark> remarks, Map<Rule, Integer> byRule, int withdrawn) {}

    private int dropDuplicates(Staged.Ready ready, Remarks remarks) {
        for (var duplicate :
                figures.duplicates(ready.id(), ready.tally().bound().count())) {
            Duplicates.remarks(duplicate).forEach(remark -> remarks.addRow(List.of(remark)));
        }
        return remarks.kept().isEmpty() ? 0 : figures.dropDuplicates(ready.id());
    }

    private Figures.LeftOut leaveOut(Staged.Ready ready, Remarks remarks) {
        var strategy = ready.order().strategy();
        if (strategy == Strategy.ADD_AND_CHANGE) {
            return NOTHING_LEFT_OUT;
        }
        var leftOut =
                figures.leaveOut(ready.id(), strategy, ready.tally().bound().count());
        LeftOutRows.remarks(leftOut, strategy).forEach(remark -> remarks.addRow(List.of(remark)));
        return leftOut;
    }

    private static void count(Map<Rule, Integer> byRule, Rule rule, int rows) {
        if (rows > 0) {
            byRule.merge(rule, rows, Integer::sum);
        }
    }

    private Outcome tried(Staged.Ready ready, Found found) {
        var applied = figures.compare(ready.id());
        figures.discard(ready.id());
        return new Outcome.Tried(submission(ready, applied, found, clock.instant()), found.remarks());
    }

    private Outcome recorded(Staged.Ready ready, Found found) {
        var provider = ready.order().reporter().provider().code();
        var acceptedAt = acceptances.begin();
        var applied = figures.apply(ready.id(), provider, acceptedAt);
        expectOnlyAdded(ready, applied, found);
        // Last of all locks: whoever answers or asks for the same name waits for this one.
        var held = ready.held().isEmpty() ? Map.<Integer, String>of() : heldRows.hold(ready, acceptedAt);
        if (held.isEmpty() && found.refused() == ready.tally().rows()) {
            return refused(ready, found);
        }
        var remarks = HeldRowsOfPush.told(found.remarks(), held);
        var submission = submission(ready, applied, found, acceptedAt);
        submissions.add(submission, remarks);
        figures.runs(ready.id()).forEach(run -> announcements.revised(submission.id(), run));
        announcements.recorded(submission);
        keepReceipt.keep(submission.id());
        if (applied.added() + applied.revised() > 0) {
            dueChecks.add(ready.id(), acceptedAt);
        }
        figures.discard(ready.id());
        return new Outcome.Recorded(submission, remarks);
    }

    /// What is to be added only, and came from elsewhere since it was looked for, must not be changed: all of it is
    /// done
    /// again, and that row left out.
    private static void expectOnlyAdded(Staged.Ready ready, Figures.Applied applied, Found found) {
        if (ready.order().strategy() == Strategy.ADD && applied.staged() - applied.added() > found.withdrawn()) {
            throw new Contended("figures of submission " + ready.id() + " were reported by another meanwhile");
        }
    }

    private static Submission submission(Staged.Ready ready, Figures.Applied applied, Found found, Instant acceptedAt) {
        var reporter = ready.order().reporter();
        return new Submission(
                ready.id(),
                reporter.provider().code(),
                reporter.subject(),
                ready.order().mode(),
                ready.digest(),
                counts(ready, applied, found.refused()),
                found.byRule(),
                acceptedAt);
    }

    private static Submission.Counts counts(Staged.Ready ready, Figures.Applied applied, int refused) {
        int unchanged = applied.staged() - applied.added() - applied.revised();
        return new Submission.Counts(
                ready.tally().rows(),
                applied.added(),
                applied.revised(),
                unchanged,
                refused,
                ready.tally().warned());
    }
}
