package org.sopan.stack.process;

/// How long a child process is meant to live.
public enum Lifetime {

    /// Ends when this JVM ends, whichever way it ends; for parts that a test starts by itself.
    BOUND,

    /// Ended by whoever started it; killed when this JVM is gone without having done so. For `sopan up` in the
    /// foreground and for a whole [org.sopan.stack.Suite] in a test, where the order of ending matters.
    GUARDED,

    /// Lives on after this JVM; for `sopan up --detach`.
    DETACHED
}
