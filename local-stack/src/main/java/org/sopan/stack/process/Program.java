package org.sopan.stack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What it takes to start a program: its command, where, with which environment on top of ours, and where its output
/// goes. `end` is the signal by which it ends cleanly and soon.
public record Program(
        String name, List<String> command, Path directory, Map<String, String> environment, Path log, Signal end) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
