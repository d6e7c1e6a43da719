package org.sopan.kit.transaction;

/// Another transaction stood in the way of this one, in a manner only its statement knows: a key that was free when it
/// looked is taken. The same attempt may succeed now.
public final class Contended extends RuntimeException {

    /// Found without an error of the database.
    ///
    /// @param what stood in the way
    public Contended(String what) {
        super("the transaction gives way to another: " + what);
    }

    public Contended(Throwable cause) {
        super("the transaction gave way to another", cause);
    }
}
