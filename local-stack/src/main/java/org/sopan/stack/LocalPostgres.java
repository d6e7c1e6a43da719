package org.sopan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sopan.stack.parts.Parts;
import org.sopan.stack.process.Await;
import org.sopan.stack.process.ChildProcess;
import org.sopan.stack.process.Lifetime;
import org.sopan.stack.process.PartFailed;
import org.sopan.stack.process.Ports;
import org.sopan.stack.process.Program;
import org.sopan.stack.process.Signal;

/// A real PostgreSQL server on the loopback address, with the four databases and their roles.
///
/// Everything is kept in `directory`: the cluster (`data`), the log, the passwords (`secrets.properties`). One thread
/// at a time uses a handle.
public final class LocalPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /// How long a start is tried again while a killed predecessor is not yet reaped by the system.
    private static final Duration RETRY_LIMIT = Duration.ofSeconds(10);

    private static final String STILL_LOCKED = "postmaster.pid\" already exists";

    private final Path directory;
    private final int port;
    private final Lifetime lifetime;
    private final Secrets secrets;
    private final PostgresPrograms programs;
    private @Nullable ChildProcess process;

    private LocalPostgres(Path directory, int port, Lifetime lifetime, Parts parts) {
        this.directory = directory.toAbsolutePath();
        this.port = port == 0 ? Ports.free() : port;
        this.lifetime = lifetime;
        this.secrets = Secrets.in(this.directory.resolve("secrets.properties"));
        this.programs = new PostgresPrograms(this.directory, parts);
    }

    /// Starts a server that ends with this JVM; port 0 takes a free one. Makes the cluster in `directory` when there is
    /// none; returns when the databases can be used.
    public static LocalPostgres start(Path directory, int port) {
        var postgres = new LocalPostgres(directory, port, Lifetime.BOUND, Parts.find());
        postgres.start();
        return postgres;
    }

    /// A handle that starts nothing yet.
    public static LocalPostgres at(Path directory, int port, Lifetime lifetime, Parts parts) {
        return new LocalPostgres(directory, port, lifetime, parts);
    }

    /// Starts it, on the same port and data as before.
    public void start() {
        if (isRunning()) {
            throw new PartFailed("PostgreSQL in " + directory + " runs already as process " + pid());
        }
        Ports.requireFree(port, "PostgreSQL");
        try {
            if (!Files.exists(data().resolve("PG_VERSION"))) {
                makeCluster();
            }
            process = startServer();
            new Provisioning(this).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            stop();
            throw new PartFailed("the databases could not be made: " + e.getMessage(), e);
        }
    }

    /// Fast shutdown: open transactions are rolled back, everything committed is on disk.
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    /// `kill -9` of the server.
    public void kill() {
        running().kill();
    }

    /// Starts it again on the same data and port; stops it first when it still runs.
    public void restart() {
        stop();
        start();
    }

    /// Stops the postmaster where it stands (SIGSTOP): no new connection is served. Sessions that exist go on.
    public void pause() {
        running().signal(Signal.STOP);
    }

    public void resume() {
        running().signal(Signal.CONT);
    }

    @Override
    public void close() {
        stop();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return running().pid();
    }

    public int port() {
        return port;
    }

    /// The address of one of the four databases (`indicators`, `rankings`, `forum`, `gateway`).
    public String jdbcUrl(String database) {
        return jdbcUrl(Database.of(database));
    }

    public String jdbcUrl(Database database) {
        return serverUrl(database.databaseName());
    }

    /// The password of a role, such as `forum`, `forum_owner` or `forum_relay`.
    public String password(String role) {
        return secrets.password(role);
    }

    /// A connection past every right; for tests that look behind the services.
    public Connection connectAsSuperuser(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password(SUPERUSER));
        properties.setProperty("loginTimeout", "5");
        var connection = driver().connect(serverUrl(database), properties);
        if (connection == null) {
            throw new IllegalStateException("the driver does not know " + serverUrl(database));
        }
        return connection;
    }

    /// Made by hand: [java.sql.DriverManager] finds none where a test framework brings class loaders of its own.
    private static Driver driver() {
        try {
            return Class.forName("org.postgresql.Driver")
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the PostgreSQL driver is not on the class path", e);
        }
    }

    private String serverUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private ChildProcess running() {
        if (process == null) {
            throw new PartFailed("PostgreSQL in " + directory + " was never started");
        }
        return process;
    }

    /// Made beside its place and moved there when complete: a start that is cut short leaves no half cluster.
    private void makeCluster() throws IOException {
        var half = directory.resolve("data.part");
        Files.createDirectories(directory);
        var passwordFile = Files.createTempFile(
                directory,
                "initdb",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password(SUPERUSER));
            programs.deleteTree(half);
            var initdb = ChildProcess.start(
                    program("initdb", programs.initdb(half, passwordFile, SUPERUSER)), Lifetime.BOUND);
            if (!initdb.awaitExit(START_LIMIT) || !Files.exists(half.resolve("PG_VERSION"))) {
                throw new PartFailed("initdb made no cluster in " + half + ": " + initdb.output());
            }
            initdb.stop();
            Files.move(half, data());
        } finally {
            Files.delete(passwordFile);
        }
    }

    private ChildProcess startServer() {
        var deadline = System.nanoTime() + RETRY_LIMIT.toNanos();
        while (true) {
            var started = ChildProcess.start(program("postgres", programs.postgres(data(), port)), lifetime);
            if (Await.until(START_LIMIT, () -> !started.isAlive() || answers()) && started.isAlive()) {
                return started;
            }
            started.stop();
            if (!started.output().contains(STILL_LOCKED) || System.nanoTime() > deadline) {
                throw new PartFailed("PostgreSQL did not start on port " + port + ": " + started.output());
            }
            programs.dropForeignLock(data());
        }
    }

    /// Ours, that is: a stranger on the port would know neither the password nor the folder.
    private boolean answers() {
        try (var connection = connectAsSuperuser("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('data_directory')")) {
            return row.next() && data().equals(Path.of(row.getString(1)));
        } catch (SQLException e) {
            return false;
        }
    }

    private Program program(String name, List<String> command) {
        return new Program(
                name, command, directory, Map.of("LC_ALL", "C"), directory.resolve("postgres.log"), Signal.INT);
    }
}
