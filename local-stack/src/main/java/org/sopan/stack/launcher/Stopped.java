package org.sopan.stack.launcher;

/// A command cannot go on; the message is one clear line for the user.
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ExitCode code;

    Stopped(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
