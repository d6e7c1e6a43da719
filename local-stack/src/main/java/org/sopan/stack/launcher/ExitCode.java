package org.sopan.stack.launcher;

/// How a command ends, for scripts. `./sopan help` lists the same numbers.
public enum ExitCode {
    DONE(0),
    /// A part did not start, an answer was refused, a demonstration did not see what it should.
    FAILED(1),
    /// Unknown command, unknown option, unreadable value.
    USAGE(2),
    PORT_TAKEN(3),
    DISK_FULL(4),
    /// Given by the shell script: no JDK 25 was found.
    NO_JDK(5),
    /// Given by the shell script: no Maven, or one too old.
    NO_MAVEN(6),
    /// Given by the shell script: the sources do not build.
    NOT_BUILT(7),
    /// The suite, or a part of it, does not run.
    NOT_RUNNING(8);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
