package org.sopan.gateway.forward;

import org.sopan.gateway.exchange.Exchange;
import org.sopan.gateway.routes.Service;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// What a client is told when its request got no answer.
final class Refusals {

    private static final String RETRY_AFTER = "Retry-After";

    private static final String OUTCOME_UNKNOWN =
            "; whether it was carried out is not known: send it again with the same Idempotency-Key";

    private Refusals() {}

    static void answer(Exchange exchange, Failure failure) {
        if (failure instanceof Failure.ClientGone) {
            exchange.abort();
        } else {
            exchange.refuse(problem(exchange, failure));
        }
    }

    private static Problem problem(Exchange exchange, Failure failure) {
        var route = exchange.route();
        var service = route == null ? Service.GATEWAY.word() : route.owner().word();
        return switch (failure) {
            case Failure.Unreachable() ->
                new Problem(
                                ErrorCode.UPSTREAM_UNAVAILABLE,
                                "the " + service + " service cannot be reached; nothing of the request was sent")
                        .with(RETRY_AFTER, "2");
            case Failure.Crowded() ->
                new Problem(ErrorCode.BUSY, "too many requests wait for the " + service + " service already")
                        .with(RETRY_AFTER, "1");
            case Failure.BrokeOff() -> brokeOff(exchange, service);
            case Failure.TooSlow(var allowed) ->
                new Problem(
                                ErrorCode.UPSTREAM_TIMEOUT,
                                "the " + service + " service did not begin its answer within " + allowed + " ms"
                                        + (exchange.reads() ? "" : OUTCOME_UNKNOWN))
                        .with(RETRY_AFTER, "5");
            case Failure.BodyTooLarge(var allowed) -> tooLarge("more than " + allowed, allowed);
            case Failure.ClientGone() -> new Problem(ErrorCode.BAD_REQUEST, "the body did not come to its end");
        };
    }

    static Problem tooLarge(String got, long allowed) {
        return new Problem(
                ErrorCode.PAYLOAD_TOO_LARGE, "the body has " + got + " bytes; allowed are at most " + allowed);
    }

    private static Problem brokeOff(Exchange exchange, String service) {
        return new Problem(
                        ErrorCode.UPSTREAM_FAILED,
                        "the " + service + " service broke off before it answered"
                                + (exchange.reads() ? "" : OUTCOME_UNKNOWN))
                .with(RETRY_AFTER, "2");
    }
}
