package org.sopan.stack.process;

/// A part of the stack did not start, or did not do what was asked; the message is fit for a terminal.
public class PartFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PartFailed(String message) {
        super(message);
    }

    public PartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
