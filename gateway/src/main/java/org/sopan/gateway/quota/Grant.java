package org.sopan.gateway.quota;

/// What a bucket said to a request.
public sealed interface Grant {

    /// The request may go on.
    ///
    /// @param left requests that could follow at once
    /// @param fullInSeconds until the bucket is full again
    record Granted(long left, long fullInSeconds) implements Grant {}

    /// The bucket is empty.
    ///
    /// @param nextInSeconds until one request is possible again, at least 1
    record UsedUp(long nextInSeconds) implements Grant {}
}
