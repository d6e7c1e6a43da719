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
import java.util.Map;
import java.util.Properties;
import org.sopan.stack.parts.Parts;
import org.sopan.stack.process.Await;
import org.sopan.stack.process.ChildProcess;
import org.sopan.stack.process.Lifetime;
import org.sopan.stack.process.PartFailed;
import org.sopan.stack.process.PartFiles;
import org.sopan.stack.process.PartProcess;
import org.sopan.stack.process.Ports;
import org.sopan.stack.process.Program;
import org.sopan.stack.process.Signal;

/// A real PostgreSQL server on the loopback address, with the four databases and their roles.
///
/// Everything is kept in one folder: the cluster (`data`), the passwords (`secrets.properties`), in tests also the log.
public final class LocalPostgres implements Part {

    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /// How long a start is tried again while a killed predecessor is not yet reaped by the system.
    private static final Duration RETRY_LIMIT = Duration.ofSeconds(10);

    private static final String STILL_LOCKED = "postmaster.pid\" already exists";

    private final int port;
    private final Path data;
    private final Secrets secrets;
    private final PostgresPrograms programs;
    private final PartProcess process;

    private LocalPostgres(PartFiles files, int port, Lifetime lifetime, Parts parts) {
        this.port = port == 0 ? Ports.free() : port;
        this.data = files.directory().resolve("data");
        this.secrets = Secrets.in(files.directory().resolve("secrets.properties"));
        this.programs = new PostgresPrograms(files, parts);
        this.process = new PartProcess("postgres", files, Signal.INT, lifetime);
    }

    /// Starts a server that ends with this JVM; port 0 takes a free one. Makes the cluster in `directory` when there is
    /// none; returns when the databases can be used.
    public static LocalPostgres start(Path directory, int port) {
        var postgres = at(PartFiles.in(directory, "postgres"), port, Lifetime.BOUND, Parts.find());
        postgres.start();
        return postgres;
    }

    /// A handle that starts nothing, but knows a server that runs there already.
    public static LocalPostgres at(PartFiles files, int port, Lifetime lifetime, Parts parts) {
        return new LocalPostgres(files, port, lifetime, parts);
    }

    @Override
    public PartName name() {
        return PartName.POSTGRES;
    }

    @Override
    public void start() {
        requireStopped();
        Ports.requireFree(port, "PostgreSQL");
        try {
            Files.createDirectories(data.getParent());
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                makeCluster();
            }
            startServer();
            new Provisioning(this).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            stop();
            throw new PartFailed("the databases could not be made: " + e.getMessage(), e);
        }
    }

    @Override
    public PartProcess process() {
        return process;
    }

    @Override
    public boolean isCurrent() {
        return process.runs(server());
    }

    /// Answers, and is ours: a stranger on the port would know neither the password nor the folder.
    @Override
    public boolean isReady() {
        try (var connection = connectAsSuperuser("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('data_directory')")) {
            return row.next() && data.equals(Path.of(row.getString(1)));
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
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

    /// Made beside its place and moved there when complete: a start that is cut short leaves no half cluster.
    private void makeCluster() throws IOException {
        var half = data.resolveSibling("data.part");
        var passwordFile = Files.createTempFile(
                data.getParent(),
                "initdb",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password(SUPERUSER));
            FileTree.delete(half);
            var initdb = ChildProcess.start(
                    process.program(programs.initdb(half, passwordFile, SUPERUSER), Map.of("LC_ALL", "C")),
                    Lifetime.BOUND);
            var ended = initdb.awaitExit(START_LIMIT);
            initdb.stop();
            if (!ended || !Files.exists(half.resolve("PG_VERSION"))) {
                throw new PartFailed("initdb made no cluster in " + half + ": " + initdb.complaint());
            }
            Files.move(half, data);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private void startServer() {
        var deadline = System.nanoTime() + RETRY_LIMIT.toNanos();
        while (true) {
            var started = process.launch(server());
            if (Await.until(START_LIMIT, () -> !started.isAlive() || isReady()) && started.isAlive()) {
                return;
            }
            process.stop();
            if (!started.output().contains(STILL_LOCKED) || System.nanoTime() > deadline) {
                throw new PartFailed("PostgreSQL did not start on port " + port + ": " + started.complaint());
            }
            new PostmasterLock(data).dropIfForeign();
        }
    }

    private Program server() {
        return process.program(programs.postgres(data, port), Map.of("LC_ALL", "C"));
    }
}
