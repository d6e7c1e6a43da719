package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.sopan.indicators.intake.Reporter;
import org.sopan.indicators.intake.Staged;
import org.sopan.kit.http.Idempotent;

/// The second half of a push in DHIS2's words.
@ApplicationScoped
class Dhis2Answers {

    private final Dhis2Outcomes outcomes;

    Dhis2Answers(Dhis2Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Idempotent
    Response answer(Staged staged, Dhis2Rows rows, Reporter reporter) {
        var message = Dhis2Message.of(outcomes.of(staged, rows, reporter));
        return Response.status(message.httpStatusCode()).entity(message).build();
    }
}
