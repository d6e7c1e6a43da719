package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.sopan.indicators.intake.RecordSubmission;
import org.sopan.indicators.intake.Staged;
import org.sopan.kit.http.Idempotent;

/// The second half of a push in DHIS2's words.
@ApplicationScoped
class Dhis2Answers {

    private final RecordSubmission recordSubmission;

    Dhis2Answers(RecordSubmission recordSubmission) {
        this.recordSubmission = recordSubmission;
    }

    /// @param deleted numbers of rows that take a figure back
    @Idempotent
    Response answer(Staged staged, Set<Integer> deleted) {
        var message = Dhis2Message.of(Dhis2Summary.of(recordSubmission.apply(staged), deleted));
        return Response.status(message.httpStatusCode()).entity(message).build();
    }
}
