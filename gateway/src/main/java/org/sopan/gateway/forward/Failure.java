package org.sopan.gateway.forward;

/// Why a request got no answer from its service.
public sealed interface Failure {

    /// Nothing of the request was sent: no address could be reached, or all are left alone after failures.
    record Unreachable() implements Failure {}

    /// Too many requests wait for a connection already.
    record Crowded() implements Failure {}

    /// The connection broke after something was sent and before an answer began.
    record BrokeOff() implements Failure {}

    /// No answer began in time.
    record TooSlow(long allowedMillis) implements Failure {}

    /// The body is longer than the route takes.
    record BodyTooLarge(long allowedBytes) implements Failure {}

    /// The client went away or stopped sending in the middle of the body.
    record ClientGone() implements Failure {}
}
