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

/// The one transaction of a submission: what waits becomes revisions, is announced, and is on disk when this
/// returns.
@ApplicationScoped
public class ApplySubmission {

    private final Figures figures;
    private final Submissions submissions;
    private final Announcements announcements;
    private final DueChecks dueChecks;
    private final Acceptances acceptances;
    private final KeepReceipt keepReceipt;
    private final RowReach rowReach;
    private final Clock clock;

    ApplySubmission(
            Figures figures,
            Submissions submissions,
            Announcements announcements,
            DueChecks dueChecks,
            Acceptances acceptances,
            KeepReceipt keepReceipt,
            RowReach rowReach,
            Clock clock) {
        this.figures = figures;
        this.submissions = submissions;
        this.announcements = announcements;
        this.dueChecks = dueChecks;
        this.acceptances = acceptances;
        this.keepReceipt = keepReceipt;
        this.rowReach = rowReach;
        this.clock = clock;
    }

    @Transactional
    Outcome apply(Staged.Ready ready) {
        var order = ready.order();
        rowReach.claim();
        figures.stage(ready.id(), ready.rest());
        var remarks = new Remarks(ready.tally().bound());
        for (var duplicate :
                figures.duplicates(ready.id(), ready.tally().bound().count())) {
            Duplicates.remarks(duplicate).forEach(remark -> remarks.addRow(List.of(remark)));
        }
        int doubled = remarks.kept().isEmpty() ? 0 : figures.dropDuplicates(ready.id());
        int refused = ready.tally().refused() + doubled;
        var all =
                Duplicates.joined(ready.remarks(), remarks.kept(), ready.tally().bound());
        if (refused > 0
                && (order.mode() == Mode.ATOMIC || refused == ready.tally().rows())) {
            figures.discard(ready.id());
            return new Outcome.Refused(
                    ready.tally().rows(), refused, ready.tally().outsideReach(), all, byRule(ready, doubled));
        }
        var found = new Found(refused, all, byRule(ready, doubled));
        return order.dryRun() ? tried(ready, found) : recorded(ready, found);
    }

    /// What was found wrong in the end.
    private record Found(int refused, List<Remark> remarks, Map<Rule, Integer> byRule) {}

    private static Map<Rule, Integer> byRule(Staged.Ready ready, int doubled) {
        var byRule = new HashMap<>(ready.tally().byRule());
        if (doubled > 0) {
            byRule.merge(Rule.DUPLICATE_IN_SUBMISSION, doubled, Integer::sum);
        }
        return byRule;
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
        var submission = submission(ready, applied, found, acceptedAt);
        submissions.add(submission, found.remarks());
        figures.runs(ready.id()).forEach(run -> announcements.revised(submission.id(), run));
        announcements.recorded(submission);
        keepReceipt.keep(submission.id());
        if (applied.added() + applied.revised() > 0) {
            dueChecks.add(ready.id(), acceptedAt);
        }
        figures.discard(ready.id());
        return new Outcome.Recorded(submission, found.remarks());
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
