package org.sopan.stack.client;

/// The gateway answered otherwise than hoped.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    Refused(Answer answer) {
        super(answer.request() + " answered " + answer.status() + ": " + answer.reason());
        this.status = answer.status();
    }

    public int status() {
        return status;
    }
}
