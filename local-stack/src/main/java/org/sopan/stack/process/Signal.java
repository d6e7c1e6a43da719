package org.sopan.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The POSIX signals the stack sends.
public enum Signal {

    /// Asks a Java program to end. For PostgreSQL it would mean: wait for every client first.
    TERM,

    /// PostgreSQL's fast shutdown: roll back what is open, write everything down, end.
    INT,

    /// Ends a process at once; nothing in it can react.
    KILL,

    /// Pauses a process where it stands.
    STOP,

    /// Lets a paused process go on.
    CONT;

    /// Sends it; a process that is gone already is no error.
    public void sendTo(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + pid)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("signal " + name() + " to process " + pid + " could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending " + name() + " to process " + pid, e);
        }
    }
}
