package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.sopan.indicators.intake.Outcome;
import org.sopan.indicators.intake.RecordSubmission;
import org.sopan.indicators.intake.Staged;
import org.sopan.kit.http.Idempotent;

/// The second half of a push: applies what was staged and makes the answer, in one transaction. A push that repeats an
/// idempotency key is staged again, which writes nothing that lasts, and gets the answer of the first.
@ApplicationScoped
class SubmissionAnswers {

    private final RecordSubmission recordSubmission;

    SubmissionAnswers(RecordSubmission recordSubmission) {
        this.recordSubmission = recordSubmission;
    }

    @Idempotent
    Response answer(Staged staged) {
        return answer(recordSubmission.apply(staged));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded(var submission, var remarks) ->
                Response.status(submission.counts().rejected() == 0 ? 201 : 207)
                        .location(URI.create("/v1/submissions/" + submission.id()))
                        .entity(SubmissionView.of(submission, false, null, remarks))
                        .build();
            case Outcome.Tried(var submission, var remarks) ->
                Response.ok(SubmissionView.of(submission, true, null, remarks)).build();
            case Outcome.Refused refused -> throw Refusals.of(refused);
            case Outcome.Empty _ -> throw Refusals.empty();
            case Outcome.TooManyRows(int allowed) -> throw Refusals.tooManyRows(allowed);
        };
    }
}
