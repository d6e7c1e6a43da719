package org.sopan.kit.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sopan.kit.problem.Causes;
import org.sopan.kit.problem.Problem;

/// JSON whose shape does not fit; the framework's own answer would name its classes.
public class BodyProblems {

    private final Answers answers;

    BodyProblems(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response unfit(MismatchedInputException unfit) {
        return answers.to(Causes.find(unfit, Problem.class).orElseGet(() -> JsonProblems.of(unfit)));
    }
}
