package org.sopan.kit.log;

/// The database refused a statement of the log; the caller's transaction cannot commit.
public final class EventLogUnavailable extends RuntimeException {

    public EventLogUnavailable(String doing, Throwable cause) {
        super(doing, cause);
    }
}
