package org.sopan.forum.lifecycle.api;

import java.util.List;
import org.sopan.forum.lifecycle.Breach;
import org.sopan.forum.lifecycle.Outcome;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// What a use case answered, as a value or as a problem document. The one place where refusals get their words.
public final class Refusals {

    private Refusals() {}

    /// The thing done; ends the request with the fitting problem when it was refused.
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Missing<T>(var what, var id) -> throw missing(what, id);
            case Outcome.Stale<T>(var expected, var current) ->
                throw new Problem(
                        ErrorCode.PRECONDITION_FAILED,
                        "it was changed meanwhile: the request is about revision " + expected + ", the present one is "
                                + current);
            case Outcome.NotAllowed<T> step ->
                throw new Problem(
                        ErrorCode.CONFLICT,
                        "%s %s is %s; from there it goes to %s, not to %s"
                                .formatted(
                                        step.aggregate(), step.id(), step.from(), allowed(step.allowed()), step.to()));
            case Outcome.Broken<T>(var breaches) -> throw broken(breaches);
            case Outcome.Clash<T>(var detail) -> throw new Problem(ErrorCode.CONFLICT, detail);
            case Outcome.Denied<T>(var detail) -> throw new Problem(ErrorCode.FORBIDDEN, detail);
        };
    }

    public static Problem missing(String what, String id) {
        return new Problem(ErrorCode.NOT_FOUND, "there is no " + what + " " + id);
    }

    private static Problem broken(List<Breach> breaches) {
        return new Problem(
                ErrorCode.VALIDATION_FAILED,
                breaches.getFirst().detail(),
                breaches.stream()
                        .map(breach -> Violation.at(breach.pointer(), breach.code(), breach.detail()))
                        .toList());
    }

    private static String allowed(List<String> states) {
        return states.isEmpty() ? "no other state (it is final)" : String.join(", ", states);
    }
}
