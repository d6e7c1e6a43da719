package org.sopan.stack.process;

/// How long a child process is meant to live.
public enum Lifetime {

    /// Ends when this JVM ends, whichever way it ends; for tests and for `sopan up` in the foreground.
    BOUND,

    /// Lives on after this JVM, in a session of its own; for `sopan up --detach`.
    DETACHED
}
