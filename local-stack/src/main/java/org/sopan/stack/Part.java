package org.sopan.stack;

import org.sopan.stack.process.PartFailed;
import org.sopan.stack.process.PartProcess;

/// One process of the suite. One thread at a time uses a handle.
public interface Part extends AutoCloseable {

    PartName name();

    int port();

    PartProcess process();

    /// Starts it on its port and its data; returns when it is ready to be used.
    void start();

    /// Whether it runs with the program and the settings it would be started with now.
    boolean isCurrent();

    /// Asks it once whether it can be used.
    boolean isReady();

    /// Ends it cleanly; nothing happens when it does not run.
    default void stop() {
        process().stop();
    }

    /// `kill -9`.
    default void kill() {
        process().kill();
    }

    /// Starts it again on the same port and data; stops it first when it still runs.
    default void restart() {
        stop();
        start();
    }

    /// Stops the process where it stands (SIGSTOP). Of PostgreSQL this is the postmaster: sessions that exist go on.
    default void pause() {
        process().pause();
    }

    default void resume() {
        process().resume();
    }

    default boolean isRunning() {
        return process().isRunning();
    }

    default long pid() {
        return process().pid();
    }

    default void requireStopped() {
        if (isRunning()) {
            throw new PartFailed(
                    name().text() + " in " + process().files().directory() + " runs already as process " + pid());
        }
    }

    @Override
    default void close() {
        stop();
    }
}
