package org.sopan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.sopan.stack.Database;
import org.sopan.stack.LocalKafka;
import org.sopan.stack.LocalPostgres;

/// The parts that run for this JVM. Quarkus loads tests in class loaders of its own, one per restart, so what is known
/// about the parts is kept where all of them see it: in the JVM's system properties.
public final class RunningParts {

    private static final String PREFIX = "sopan.test.parts.";

    private static final Object JVM_WIDE_LOCK = System.getProperties();

    private final Properties known;

    private RunningParts(Properties known) {
        this.known = known;
    }

    /// The parts, started when they do not run yet. They end with the JVM, also when it is killed.
    public static RunningParts get() {
        synchronized (JVM_WIDE_LOCK) {
            if (System.getProperty(PREFIX + "kafka") == null) {
                start();
            }
        }
        return new RunningParts(System.getProperties());
    }

    /// JDBC address of a database of the suite.
    public String jdbcUrl(String database) {
        return value("postgres." + database);
    }

    public String password(String role) {
        return value("password." + role);
    }

    public String bootstrapServers() {
        return value("kafka");
    }

    public String jwksUrl() {
        return value("jwks");
    }

    /// The key that signs test tokens, as a private JWK in JSON.
    String signingKey() {
        return value("key");
    }

    private String value(String name) {
        var value = known.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException("the real parts of this test run do not know \"" + name + "\"");
        }
        return value;
    }

    private static void start() {
        var directory = freshDirectory();
        var kafka = CompletableFuture.supplyAsync(() -> startKafka(directory.resolve("kafka")));
        var postgres = LocalPostgres.start(directory.resolve("postgres"), 0);
        for (var database : Database.values()) {
            keep("postgres." + database.databaseName(), postgres.jdbcUrl(database));
            keepPassword(postgres, database.owner());
            keepPassword(postgres, database.application());
            keepPassword(postgres, database.relay());
        }
        var keys = KeyServer.start();
        keep("jwks", keys.address());
        keep("key", keys.privateKey());
        keep("kafka", kafka.join().bootstrapServers());
    }

    /// The client loads its parts by the thread's class loader, which must be the one that loaded the client.
    private static LocalKafka startKafka(Path directory) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(RunningParts.class.getClassLoader());
        try {
            return LocalKafka.start(directory, 0);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void keepPassword(LocalPostgres postgres, String role) {
        keep("password." + role, postgres.password(role));
    }

    private static void keep(String name, String value) {
        System.setProperty(PREFIX + name, value);
    }

    /// One folder per JVM under the module's `target`; those of JVMs that are gone are removed.
    private static Path freshDirectory() {
        var all = Path.of("target", "real-parts");
        try {
            Files.createDirectories(all);
            try (var old = Files.list(all)) {
                old.filter(RunningParts::isLeftOver).forEach(RunningParts::delete);
            }
            return Files.createDirectories(
                    all.resolve(String.valueOf(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException("no place for the real parts in " + all.toAbsolutePath(), e);
        }
    }

    private static boolean isLeftOver(Path directory) {
        var pid = Long.parseLong(directory.getFileName().toString());
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    private static void delete(Path tree) {
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("left over parts in " + tree + " could not be removed", e);
        }
    }
}
