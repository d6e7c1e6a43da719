package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.sopan.indicators.intake.NoteCompletion;
import org.sopan.indicators.intake.Outcome;
import org.sopan.indicators.intake.RecordSubmission;
import org.sopan.indicators.intake.Reporter;
import org.sopan.indicators.intake.Staged;
import org.sopan.indicators.intake.Strategy;

/// Applies data values, and notes the set as complete where its sender says so.
@ApplicationScoped
class Dhis2Outcomes {

    private final RecordSubmission recordSubmission;
    private final NoteCompletion noteCompletion;

    Dhis2Outcomes(RecordSubmission recordSubmission, NoteCompletion noteCompletion) {
        this.recordSubmission = recordSubmission;
        this.noteCompletion = noteCompletion;
    }

    /// What came of it, in the present transaction.
    Dhis2Summary of(Staged staged, Dhis2Rows rows, Reporter reporter) {
        var outcome = recordSubmission.apply(staged);
        return Dhis2Summary.of(outcome, rows.deleted(), strategy(staged)).completed(completed(outcome, rows, reporter));
    }

    private static Strategy strategy(Staged staged) {
        return switch (staged) {
            case Staged.Ready ready -> ready.order().strategy();
            case Staged.Settled _ -> Strategy.ADD_AND_CHANGE;
        };
    }

    /// A set of which nothing was taken is not complete, whatever its sender says; one that says nothing but that is.
    private Optional<LocalDate> completed(Outcome outcome, Dhis2Rows rows, Reporter reporter) {
        return switch (outcome) {
            case Outcome.Recorded _, Outcome.Empty _ ->
                rows.completion().flatMap(sent -> noteCompletion.note(reporter, sent));
            case Outcome.Tried _, Outcome.Refused _, Outcome.TooManyRows _ -> Optional.empty();
        };
    }
}
