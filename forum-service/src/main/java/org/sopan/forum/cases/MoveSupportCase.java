package org.sopan.forum.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.Outcome;

/// Takes a case to another status, by the table of [CaseStatus]; closing and declining say what came of it.
@ApplicationScoped
public class MoveSupportCase {

    private final SupportCases cases;
    private final CaseRecords records;
    private final Clock clock;

    MoveSupportCase(SupportCases cases, CaseRecords records, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.clock = clock;
    }

    /// Moves it, or says why not.
    ///
    /// @param expected the revision the caller read, or null when it does not care
    @Transactional
    public Outcome<SupportCase> move(String id, @Nullable Long expected, Step step, Actor actor) {
        var found = cases.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>("support case", id);
        }
        var open = found.get();
        if (expected != null && open.revision() != expected) {
            return new Outcome.Stale<>(expected, open.revision());
        }
        var target = CaseStatus.TABLE.find(step.to());
        if (target.isEmpty() || !CaseStatus.TABLE.allows(open.status(), target.get())) {
            return CaseStatus.TABLE.refuse(id, open.status(), step.to());
        }
        if (!target.get().open() && (step.reason() == null || step.reason().isBlank())) {
            return Outcome.broken(
                    "/reason",
                    "reason-missing",
                    "a case becomes " + target.get() + " with a reason: what came of it, or why it is not taken on");
        }
        var moved = open.moved(target.get(), step.reason(), clock.instant());
        cases.save(moved);
        records.tell(moved, open.status(), CaseRecords.What.byPerson("moved", actor.person(), step.reason()));
        return new Outcome.Done<>(moved);
    }

    /// Where to and why.
    public record Step(String to, @Nullable String reason) {}
}
