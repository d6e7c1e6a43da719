package org.sopan.stack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A program that starts a guarded child, prints its process number and waits to be killed.
final class StartsASleeper {

    private StartsASleeper() {}

    public static void main(String[] arguments) throws InterruptedException {
        var directory = Path.of(arguments[0]);
        var sleeper = new Program(
                "sleeper", List.of("sleep", "60"), directory, Map.of(), directory.resolve("log"), Signal.TERM);
        System.out.println(ChildProcess.start(sleeper, Lifetime.GUARDED).pid());
        Thread.sleep(60_000);
    }
}
