package org.sopan.indicators.intake.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.sopan.indicators.intake.DeferredPush;
import org.sopan.indicators.intake.DeferredPushes;
import org.sopan.indicators.intake.Reporter;
import org.sopan.indicators.intake.RowSource;
import org.sopan.indicators.intake.Staged;
import org.sopan.indicators.ledger.Receipts;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.ProblemDocument;

/// Applies a push that was put aside and notes what came of it, in one transaction.
@ApplicationScoped
class Decisions {

    private final SubmissionAnswers answers;
    private final Dhis2Outcomes outcomes;
    private final DeferredPushes pushes;
    private final Receipts receipts;
    private final ObjectMapper json;
    private final Clock clock;

    Decisions(
            SubmissionAnswers answers,
            Dhis2Outcomes outcomes,
            DeferredPushes pushes,
            Receipts receipts,
            ObjectMapper json,
            Clock clock) {
        this.answers = answers;
        this.outcomes = outcomes;
        this.pushes = pushes;
        this.receipts = receipts;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    String decide(DeferredPush push, Reporter reporter, Staged staged, RowSource rows) {
        if (rows instanceof Dhis2Rows values) {
            var message = Dhis2Message.of(outcomes.of(staged, values, reporter));
            note(push, message.httpStatusCode(), text(message.response()));
            return push.id();
        }
        try {
            var told = answers.told(staged);
            var receipt = receipts.signature(push.id()).orElse(null);
            note(push, told.status(), text(told.submission().with(receipt)));
        } catch (Problem refusal) {
            note(push, refusal.code().status(), document(push, refusal));
        }
        return push.id();
    }

    /// Notes why a push could not even be read.
    @Transactional
    void refuse(DeferredPush push, Problem refusal) {
        if (Manner.of(push.manner()).dhis2()) {
            var message = Dhis2Message.of(Dhis2Summary.unreadable(refusal.detail()));
            note(push, refusal.code().status(), text(message.response()));
        } else {
            note(push, refusal.code().status(), document(push, refusal));
        }
    }

    private void note(DeferredPush push, int status, String answer) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        pushes.decide(push.id(), new DeferredPush.Decision(status, answer, now));
    }

    private static String document(DeferredPush push, Problem refusal) {
        var place = "/v1/submissions/" + push.id() + "/progress";
        return new String(ProblemDocument.of(refusal, place, "", "").encode(), StandardCharsets.UTF_8);
    }

    private String text(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written", e);
        }
    }
}
