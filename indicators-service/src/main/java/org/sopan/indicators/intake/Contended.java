package org.sopan.indicators.intake;

/// The database ended the transaction because another one stood in its way; the same attempt may succeed now.
public final class Contended extends RuntimeException {

    public Contended(Throwable cause) {
        super("the transaction gave way to another", cause);
    }
}
