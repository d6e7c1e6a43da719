package org.sopan.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.flywaydb.core.Flyway;
import org.sopan.contracts.event.Topic;
import org.sopan.stack.LocalKafka;
import org.sopan.stack.LocalPostgres;

/// The real PostgreSQL and the real Kafka of this module's tests: started once, ended with the JVM. Every test makes a
/// database of its own and empties the topics it uses.
public final class TestSuite {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final TestSuite SUITE = new TestSuite();

    private final Path folder;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;

    private TestSuite() {
        try {
            var parent = Files.createDirectories(Path.of("target", "kit-tests").toAbsolutePath());
            folder = Files.createTempDirectory(parent, "suite-");
            System.setProperty(
                    "ObjectStoreEnvironmentBean.objectStoreDir",
                    folder.resolve("jta").toString());
            postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
            kafka = LocalKafka.start(folder.resolve("kafka"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("indicators"), "indicators_owner", postgres.password("indicators_owner"))
                .locations("classpath:db/kit")
                .load()
                .migrate();
    }

    public static LocalPostgres postgres() {
        return SUITE.postgres;
    }

    public static LocalKafka kafka() {
        return SUITE.kafka;
    }

    /// The file in which the broker keeps the first records of a partition.
    public static Path segment(Part part) {
        return SUITE.folder.resolve("kafka", "data", part.toString(), "00000000000000000000.log");
    }

    /// A new database with the tables of the kit, for the roles of `indicators`.
    public static TestDatabase newDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var server = postgres().connectAsSuperuser("postgres");
                var statement = server.createStatement()) {
            statement.execute("create database " + name + " template indicators owner indicators_owner");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make database " + name, e);
        }
        return new TestDatabase(postgres(), name);
    }

    /// Deletes the topics and makes them anew: the broker has nothing, and other topic ids.
    public static void emptyTopics(Topic... topics) {
        try (var admin = admin()) {
            var names = Arrays.stream(topics).map(Topic::topicName).toList();
            admin.deleteTopics(names).all().get();
            await(
                    "the topics are gone",
                    () -> admin.listTopics().names().get().stream().noneMatch(names::contains));
            await("the topics are there", () -> made(admin, topics));
        } catch (Exception e) {
            throw new IllegalStateException("cannot empty " + Arrays.toString(topics), e);
        }
    }

    private static boolean made(Admin admin, Topic... topics) {
        try {
            TopicCreation.ensure(admin, List.of(topics));
            return true;
        } catch (KafkaException e) {
            return false;
        }
    }

    public static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka().bootstrapServers(), "reconnect.backoff.ms", 50));
    }

    /// Waits until the condition holds, at most 30 s.
    public static void await(String what, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        try {
            while (!condition.call()) {
                assertThat(System.nanoTime()).as("waited 30 s until " + what).isLessThan(deadline);
                Thread.sleep(Duration.ofMillis(20));
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("while waiting until " + what, e);
        }
    }
}
