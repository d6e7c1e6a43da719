package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Outcome;
import org.sopan.indicators.intake.RecordSubmission;
import org.sopan.indicators.intake.Staged;
import org.sopan.indicators.ledger.Receipts;
import org.sopan.indicators.resolution.HeldRows;
import org.sopan.kit.http.Idempotent;

/// The second half of a push: applies what was staged and makes the answer, in one transaction. A push that
/// repeats an idempotency key is staged again, which writes nothing that lasts, and gets the answer of the
/// first.
@ApplicationScoped
class SubmissionAnswers {

    private final RecordSubmission recordSubmission;
    private final Receipts receipts;
    private final HeldRows heldRows;

    SubmissionAnswers(RecordSubmission recordSubmission, Receipts receipts, HeldRows heldRows) {
        this.recordSubmission = recordSubmission;
        this.receipts = receipts;
        this.heldRows = heldRows;
    }

    @Idempotent
    Response answer(Staged staged) {
        var told = told(staged);
        var submission = told.submission();
        if (submission.dryRun()) {
            return Response.status(told.status()).entity(submission).build();
        }
        return Response.status(told.status())
                .entity(submission.with(receipt(submission.id())))
                .location(URI.create("/v1/submissions/" + submission.id()))
                .build();
    }

    /// Applies what was staged, in the present transaction.
    Told told(Staged staged) {
        var told = told(recordSubmission.apply(staged));
        if (!(staged instanceof Staged.Ready ready)
                || (ready.held().isEmpty() && ready.order().origin() == null)) {
            return told;
        }
        var waiting = heldRows.waitingOf(ready.id());
        return new Told(
                told.status(), told.submission().with(waiting, ready.order().origin()));
    }

    /// An outcome as it is told.
    record Told(int status, SubmissionView submission) {}

    /// What an outcome is as an answer; a refusal is a problem.
    private static Told told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded(var submission, var remarks) ->
                new Told(
                        submission.counts().rejected() == 0 ? 201 : 207,
                        SubmissionView.of(submission, false, null, remarks));
            case Outcome.Tried(var submission, var remarks) ->
                new Told(200, SubmissionView.of(submission, true, null, remarks));
            case Outcome.Refused refused -> throw Refusals.of(refused);
            case Outcome.Empty _ -> throw Refusals.empty();
            case Outcome.TooManyRows(int allowed) -> throw Refusals.tooManyRows(allowed);
        };
    }

    private @Nullable String receipt(String submission) {
        return receipts.signature(submission).orElse(null);
    }
}
