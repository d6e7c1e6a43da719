package org.sopan.indicators.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sopan.indicators.reach.RowReach;

/// Says what is to be said to a finding. It is answered once and stays.
@ApplicationScoped
public class AnswerFinding {

    private final Findings findings;
    private final Announcements announcements;
    private final RowReach rowReach;
    private final Clock clock;

    AnswerFinding(Findings findings, Announcements announcements, RowReach rowReach, Clock clock) {
        this.findings = findings;
        this.announcements = announcements;
        this.rowReach = rowReach;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        record Answered(Finding finding) implements Outcome {}

        /// There is none, or it lies outside the caller's reach.
        record NotFound() implements Outcome {}

        record AnsweredBefore(Finding finding) implements Outcome {}
    }

    /// Answers a finding that is open.
    ///
    /// @param kind `comment`, `correction` or `confirmation`
    @Transactional
    public Outcome answer(String id, String kind, String text, String person) {
        rowReach.claim();
        var found = findings.find(id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!findings.answer(id, new Finding.Answer(kind, text, person, at))) {
            return new Outcome.AnsweredBefore(found.get());
        }
        Optional<Finding> answered = findings.find(id);
        answered.ifPresent(announcements::changed);
        return answered.<Outcome>map(Outcome.Answered::new).orElseGet(Outcome.NotFound::new);
    }
}
