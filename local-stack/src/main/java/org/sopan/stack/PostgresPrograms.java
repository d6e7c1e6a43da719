package org.sopan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sopan.stack.parts.Parts;
import org.sopan.stack.process.PartFiles;

/// The command lines of PostgreSQL's programs, as any user and as root.
final class PostgresPrograms {

    /// Four services with a pool each, their relays, and room for a human.
    private static final int MAX_CONNECTIONS = 200;

    private final PartFiles files;
    private final Parts parts;

    PostgresPrograms(PartFiles files, Parts parts) {
        this.files = files;
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
        var command = command("postgres", "-c", files.marker(), "-D", data.toString(), "-p", String.valueOf(port));
        List.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=" + MAX_CONNECTIONS,
                        "shared_buffers=256MB",
                        "wal_buffers=32MB",
                        "max_wal_size=2GB",
                        "jit=off",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "log_line_prefix=%m [%p] %q%u@%d ")
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
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
            return Files.getAttribute(files.directory(), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
