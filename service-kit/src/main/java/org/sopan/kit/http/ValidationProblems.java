package org.sopan.kit.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Bounds that a request breaks: of its parameters 400, of its content 422.
public class ValidationProblems {

    private static final Logger LOG = Logger.getLogger(ValidationProblems.class);

    /// More violations than this are counted, not listed.
    private static final int MAX_LISTED = 100;

    private final Answers answers;

    ValidationProblems(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response broken(ConstraintViolationException broken, ResourceInfo resource) {
        return answers.to(of(broken.getConstraintViolations(), resource));
    }

    private Problem of(Set<ConstraintViolation<?>> broken, ResourceInfo resource) {
        if (broken.stream().anyMatch(ValidationProblems::isOurAnswer)) {
            LOG.errorf("the answer to %s breaks its own bounds: %s", answers.request(), broken);
            return UnexpectedProblems.unexpected(answers.trace());
        }
        var places = broken.stream()
                .map(each -> ViolatedPlace.of(each, resource.getResourceMethod()))
                .sorted(Comparator.comparing(ViolatedPlace::pointer))
                .toList();
        var ofParameters = places.stream().allMatch(ViolatedPlace::isParameter);
        var first = places.getFirst();
        var more = places.size() == 1 ? "" : " (and " + (places.size() - 1) + " more)";
        return new Problem(
                ofParameters ? ErrorCode.INVALID_PARAMETER : ErrorCode.VALIDATION_FAILED,
                first.sentence() + more,
                listed(places));
    }

    private static List<Violation> listed(List<ViolatedPlace> places) {
        return places.stream()
                .limit(MAX_LISTED)
                .map(each -> Violation.at(each.pointer(), each.rule(), each.sentence()))
                .toList();
    }

    private static boolean isOurAnswer(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }
}
