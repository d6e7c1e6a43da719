package org.sopan.kit.consume;

/// The event breaks its contract: it goes to the dead letters with this reason, and later events of its key wait
/// behind it in order. Any other exception pauses the partition and is tried again.
public final class UndecodableEvent extends RuntimeException {

    public UndecodableEvent(String reason) {
        super(reason);
    }

    public UndecodableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
