package org.sopan.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.kit.log.TestSuite.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.log.TestDatabase;
import org.sopan.kit.log.TestSuite;
import org.sopan.kit.log.TestTopic;

/// What becomes of events that cannot be applied, and of consumers that come too late.
class HeldEventsTest {

    private static final Wire FIRST_PART = Wire.to(Topic.FORUM, 0);
    private static final Wire SECOND_PART = Wire.to(Topic.FORUM, 1);
    private static final String POISON = "{\"nom\":\"no name\"}";

    private final TestDatabase database = TestSuite.newDatabase();
    private final Notes notes = new Notes(Topic.FORUM);

    @BeforeEach
    void emptyTheBroker() {
        TestSuite.emptyTopics(Topic.FORUM);
        database.execute(Notes.TABLE);
    }

    @AfterEach
    void closeTheDatabase() {
        database.close();
    }

    /// A consumer that skips the broken event applies the later ones of its key to a state that lacks it; one that
    /// stops at it holds up everybody else's.
    @Test
    void laterEventsOfABrokenEventsKeyWaitBehindItAndAreReplayedInOrder() throws SQLException {
        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            TestTopic.send(List.of(
                    FIRST_PART.event(1, 0, "a"),
                    FIRST_PART.event(2, 1, "b", "test.v1", POISON),
                    FIRST_PART.event(3, 2, "a"),
                    FIRST_PART.event(4, 3, "b")));
            TestTopic.send(List.of(FIRST_PART.event(5, 4, "b"), FIRST_PART.event(6, 5, "c")));
            awaitNotes(0, "1 a", "3 a", "6 c");
            assertThat(database.rows("select seq, state, reason from dead_letter order by seq"))
                    .containsExactly(
                            "2 dead a note needs a name",
                            "4 parked waits behind an earlier event of its key",
                            "5 parked waits behind an earlier event of its key");

            var mended = new Lenient(notes.name());
            var result = new Replay(database.dataSource(), mended).key("b");

            assertThat(result).isEqualTo(new Replay.Result(3, 0));
            TestTopic.send(List.of(FIRST_PART.event(7, 6, "b")));
            awaitNotes(0, "1 a", "3 a", "6 c", "2 b", "4 b", "5 b", "7 b");
            assertThat(database.rows("select id from dead_letter")).isEmpty();
        }
    }

    @Test
    void aReplayThatMeetsTheSameFaultKeepsTheOrder() throws SQLException {
        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            TestTopic.send(List.of(FIRST_PART.event(1, 0, "b", "test.v1", POISON), FIRST_PART.event(2, 1, "b")));
            await(
                    "both are held",
                    () -> database.rows("select seq from dead_letter").size() == 2);

            var result = new Replay(database.dataSource(), notes).all();

            assertThat(result).isEqualTo(new Replay.Result(0, 2));
            assertThat(Notes.written(database, 0)).isEmpty();
        }
    }

    @Test
    void aRecordThatIsNoEventIsKeptAndHoldsNobodyUp() {
        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            TestTopic.send(List.of(FIRST_PART.foreign("hello"), FIRST_PART.event(1, 0, "a")));

            awaitNotes(0, "1 a");

            assertThat(database.rows("select state, reason, convert_from(payload, 'UTF8') from dead_letter"))
                    .containsExactly("unreadable the record has no header ce_id hello");
        }
    }

    /// Skipping an unknown type loses it for the version that will know it.
    @Test
    void anUnknownTypeIsReadByTheFirstVersionThatKnowsIt() {
        try (var runner = run(new Versioned(notes.name(), Set.of("test.v1")))) {
            assertThat(runner).isNotNull();
            TestTopic.send(List.of(
                    FIRST_PART.event(1, 0, "a"),
                    FIRST_PART.event(2, 1, "a", "test.v2", "{\"name\":\"2\"}"),
                    FIRST_PART.event(3, 2, "a")));
            awaitNotes(0, "1 a", "3 a");
        }

        try (var runner = run(new Versioned(notes.name(), Set.of("test.v1", "test.v2")))) {
            assertThat(runner).isNotNull();
            awaitNotes(0, "1 a", "3 a", "2 a");
        }
        assertThat(database.rows("select id from dead_letter")).isEmpty();
    }

    /// Any fault but a broken event is the consumer's own: it waits and tries again, and only that partition does.
    @Test
    void aPartitionWhoseEventsFailWaitsWhileTheOthersGoOn() {
        database.execute("alter table note add constraint no_trouble check (key <> 'trouble')");
        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            TestTopic.send(List.of(
                    FIRST_PART.event(1, 0, "a"), FIRST_PART.event(2, 1, "trouble"), SECOND_PART.event(3, 0, "b")));
            awaitNotes(1, "3 b");
            assertThat(Notes.written(database, 0)).isEmpty();

            database.execute("alter table note drop constraint no_trouble");

            awaitNotes(0, "1 a", "2 trouble");
            assertThat(database.rows("select id from dead_letter")).isEmpty();
        }
    }

    /// The first owner stops between insert and commit, its partition goes to the second, and it wakes up. Without the
    /// comparison with what it last wrote it would commit now, and everything would be there twice.
    @Test
    void aZombieThatWakesBeforeItsCommitIsRolledBack() throws Exception {
        var meters = new SimpleMeterRegistry();
        var first = new Pausing(notes.name());
        try (var zombie = run(first, Map.of("sopan.consumer.most-between-polls", "1s"), meters)) {
            assertThat(zombie).isNotNull();
            await(
                    "the zombie owns the partitions",
                    () -> database.rows("select 1 from consumer_offset").size() == 2);
            TestTopic.send(List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(2, 1, "b")));
            assertThat(first.inserted.await(20, TimeUnit.SECONDS)).isTrue();
            try (var successor = run(notes)) {
                assertThat(successor).isNotNull();
                awaitNotes(0, "1 a", "2 b");

                first.goOn.countDown();

                await(
                        "the zombie was fenced",
                        () -> meters.get("sopan.consumer.fenced").counter().count() == 1);
            }
        }
        assertThat(Notes.written(database, 0)).containsExactly("1 a", "2 b");
    }

    private ProjectionRunner run(Projection projection) {
        return run(projection, Map.of(), new SimpleMeterRegistry());
    }

    private ProjectionRunner run(Projection projection, Map<String, String> settings, SimpleMeterRegistry meters) {
        var runner = new ProjectionRunner(
                projection,
                database.dataSource(),
                new KafkaConnection(TestSuite.kafka().bootstrapServers()),
                TestDatabase.consumerSettings(settings),
                meters);
        runner.start();
        return runner;
    }

    private void awaitNotes(int part, String... expected) {
        await(
                "partition " + part + " has " + List.of(expected),
                () -> Notes.written(database, part).equals(List.of(expected)));
    }

    /// A later version, which does not insist on a name.
    private static final class Lenient extends Notes {

        private Lenient(String name) {
            super(name, Topic.FORUM);
        }

        @Override
        String noteOf(Event event) {
            return String.valueOf(event.payload().as(Map.class).get("name"));
        }
    }

    /// Knows some types only.
    private static final class Versioned extends Notes {

        private final Set<String> types;

        private Versioned(String name, Set<String> types) {
            super(name, Topic.FORUM);
            this.types = types;
        }

        @Override
        public Set<String> knownTypes() {
            return types;
        }
    }

    /// Stops after its first insert, as a process that gets no more time.
    private static final class Pausing extends Notes {

        private final CountDownLatch inserted = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        private Pausing(String name) {
            super(name, Topic.FORUM);
        }

        @Override
        public void apply(Connection connection, List<Event> events) throws SQLException {
            super.apply(connection, events);
            inserted.countDown();
            try {
                assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
        }
    }
}
