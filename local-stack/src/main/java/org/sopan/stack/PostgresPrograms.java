package org.sopan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sopan.stack.parts.Parts;

/// The command lines of PostgreSQL's programs, as any user and as root.
final class PostgresPrograms {

    /// Four services with a pool each, their relays, and room for a human.
    private static final int MAX_CONNECTIONS = 200;

    private final Path directory;
    private final Parts parts;

    PostgresPrograms(Path directory, Parts parts) {
        this.directory = directory;
        this.parts = parts;
    }

    /// UTF-8 with the builtin provider: the same order of text on every machine.
    List<String> initdb(Path data, Path passwordFile, String superuser) {
        return command(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                superuser,
                "--pwfile=" + passwordFile,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8");
    }

    /// Settings stand here and not in the cluster, so that every start has those of this version of the code.
    List<String> postgres(Path data, int port) {
        var command = command("postgres", "-D", data.toString(), "-p", String.valueOf(port));
        List.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=" + MAX_CONNECTIONS,
                        "shared_buffers=128MB",
                        "max_wal_size=2GB",
                        "jit=off",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "log_line_prefix=%m [%p] %q%u@%d ")
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /// `postmaster.pid` names a process that lives: usually the killed predecessor, not yet reaped, and it is only a
    /// matter of waiting. When the number was given to another program since, PostgreSQL would refuse for ever:
    /// then the file is moved aside.
    void dropForeignLock(Path data) {
        var file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            var command = ProcessHandle.of(pid).flatMap(handle -> handle.info().command());
            // A zombie shows no command, and another user's process neither.
            if (command.isPresent() && !command.get().endsWith("/postgres")) {
                Files.move(file, data.resolve("postmaster.pid.foreign"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// PostgreSQL refuses to run as root. In a user namespace of its own it sees itself as nobody, while the files it
    /// makes still belong to who started it.
    private List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (ownedByRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(parts.postgresHome().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private boolean ownedByRoot() {
        try {
            return Files.getAttribute(directory, "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
