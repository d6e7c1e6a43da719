package org.sopan.stack.process;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What it takes to start a program: its command, where, with which environment on top of ours, and where its output
/// goes. `end` is the signal by which it ends cleanly and soon.
public record Program(
        String name, List<String> command, Path directory, Map<String, String> environment, Path log, Signal end) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// Equal exactly when command and environment are equal: tells whether a running process is the one that would be
    /// started now.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            command.forEach(word -> digest.update((word + "\0").getBytes(StandardCharsets.UTF_8)));
            new TreeMap<>(environment)
                    .forEach(
                            (key, value) -> digest.update((key + "=" + value + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
