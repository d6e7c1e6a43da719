package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.sopan.indicators.intake.Outcome;
import org.sopan.indicators.intake.RecordSubmission;
import org.sopan.indicators.intake.Staged;
import org.sopan.kit.http.Idempotent;

/// The second half of a push: applies what was staged and makes the answer, in one transaction. A push that
/// repeats an idempotency key is staged again, which writes nothing that lasts, and gets the answer of the
/// first.
@ApplicationScoped
class SubmissionAnswers {

    private final RecordSubmission recordSubmission;

    SubmissionAnswers(RecordSubmission recordSubmission) {
        this.recordSubmission = recordSubmission;
    }

    @Idempotent
    Response answer(Staged staged) {
        var told = told(recordSubmission.apply(staged));
        var answer = Response.status(told.status()).entity(told.submission());
        return (told.submission().dryRun()
                        ? answer
                        : answer.location(URI.create(
                                "/v1/submissions/" + told.submission().id())))
                .build();
    }

    /// An outcome as it is told.
    record Told(int status, SubmissionView submission) {}

    /// What an outcome is as an answer; a refusal is a problem.
    static Told told(Outcome outcome) {
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
}
