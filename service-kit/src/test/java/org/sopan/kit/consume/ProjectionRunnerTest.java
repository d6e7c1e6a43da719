package org.sopan.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.kit.log.TestSuite.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.log.Epoch;
import org.sopan.kit.log.TestDatabase;
import org.sopan.kit.log.TestSuite;
import org.sopan.kit.log.TestTopic;

class ProjectionRunnerTest {

    private static final Wire FIRST_PART = Wire.to(Topic.FORUM, 0);
    private static final Wire SECOND_PART = Wire.to(Topic.FORUM, 1);

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

    /// A consumer that asks only for the offset applies the second delivery again: a relay that was not told of an
    /// acknowledgement sends twice.
    @Test
    void anEventDeliveredTwiceIsAppliedOnce() {
        TestTopic.send(List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(2, 1, "b")));
        TestTopic.send(List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(2, 1, "b"), FIRST_PART.event(3, 2, "c")));

        try (var runner = run(notes)) {
            awaitNotes(0, "1 a", "2 b", "3 c");
            awaitNext(0, 5);
            assertThat(runner).isNotNull();
        }

        assertThat(Notes.written(database, 0)).containsExactly("1 a", "2 b", "3 c");
    }

    /// One offset for both partitions, or the offset of the group in Kafka, would skip or repeat on one of them.
    @Test
    void eachPartitionGoesOnAtItsOwnOffset() {
        TestTopic.send(List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(2, 1, "b"), SECOND_PART.event(3, 0, "c")));
        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            awaitNotes(0, "1 a", "2 b");
            awaitNotes(1, "3 c");
        }
        TestTopic.send(List.of(SECOND_PART.event(4, 3, "d"), FIRST_PART.event(5, 2, "e")));

        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            awaitNotes(0, "1 a", "2 b", "5 e");
            awaitNotes(1, "3 c", "4 d");
        }

        assertThat(database.rows("select part, next, applied from consumer_offset order by part"))
                .containsExactly("0 3 5", "1 2 4");
    }

    /// The marker of a transaction takes an offset and is never delivered. A consumer that expects to stand at the
    /// record's own offset takes itself for a zombie here, for ever.
    @Test
    void offsetsWithGapsAreNoReasonToStop() {
        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            TestTopic.sendInTransaction(List.of(FIRST_PART.event(1, 0, "a")));
            awaitNotes(0, "1 a");
            TestTopic.sendInTransaction(List.of(FIRST_PART.event(2, 1, "b")));
            awaitNotes(0, "1 a", "2 b");
            TestTopic.send(List.of(FIRST_PART.event(3, 2, "c")));

            awaitNotes(0, "1 a", "2 b", "3 c");
        }
    }

    /// A consumer that trusts the order of arrival applies 5 without 4 and never misses it.
    @Test
    void anEventBehindAGapWaitsUntilTheGapIsFilled() {
        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            TestTopic.send(List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(5, 4, "c")));
            awaitNext(0, 2);
            assertThat(Notes.written(database, 0)).containsExactly("1 a");

            TestTopic.send(List.of(FIRST_PART.event(4, 1, "b"), FIRST_PART.event(5, 4, "c")));

            awaitNotes(0, "1 a", "4 b", "5 c");
        }
    }

    /// The broker was emptied and filled again; the stored offset is beyond its end, or in the middle of other records.
    @Test
    void aRefilledLogIsReadFromItsBeginning() {
        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            TestTopic.send(
                    List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(2, 1, "b"), FIRST_PART.event(2, 1, "b")));
            awaitNext(0, 3);
        }
        TestSuite.emptyTopics(Topic.FORUM);
        TestTopic.send(List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(2, 1, "b")));

        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            TestTopic.send(List.of(FIRST_PART.event(3, 2, "c"), FIRST_PART.event(4, 3, "d")));

            awaitNotes(0, "1 a", "2 b", "3 c", "4 d");
        }
    }

    /// A consumer that only reacts to offsets out of range would go on in the middle of the new log.
    @Test
    void aLivingConsumerReadsATopicMadeAnew() {
        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            TestTopic.send(List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(2, 1, "b")));
            awaitNotes(0, "1 a", "2 b");
            TestSuite.emptyTopics(Topic.FORUM);

            TestTopic.send(List.of(
                    FIRST_PART.event(1, 0, "a"),
                    FIRST_PART.event(2, 1, "b"),
                    FIRST_PART.event(3, 2, "c"),
                    FIRST_PART.event(4, 3, "d")));

            awaitNotes(0, "1 a", "2 b", "3 c", "4 d");
        }
    }

    /// Without epochs the restored source's events look like old ones and are skipped.
    @Test
    void aNewerEpochIsToldFromTheBeginningAndAnOlderOneIsIgnored() {
        var restored = FIRST_PART.under(Wire.SECOND);
        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            TestTopic.send(
                    List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(2, 1, "b"), FIRST_PART.event(3, 2, "lost")));
            awaitNotes(0, "1 a", "2 b", "3 lost");

            TestTopic.send(List.of(restored.event(1, 0, "a"), FIRST_PART.event(4, 3, "zombie")));
            TestTopic.send(List.of(restored.event(2, 1, "b"), restored.event(3, 2, "new")));

            awaitNotes(0, "1 a", "2 b", "3 new");
        }
    }

    @Test
    void theUuidDecidesWhenOneBackupWasRestoredTwice() {
        var younger = new Epoch(2, UUID.fromString("0190f3c2-a1b4-7c3d-8e5f-6a7b8c9d0e3f"));

        assertThat(younger).isGreaterThan(Wire.SECOND).isEqualTo(Epoch.parse(younger.toString()));
        assertThat(Wire.SECOND).isGreaterThan(Wire.FIRST);
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

    private void awaitNext(int part, long next) {
        await(
                "partition " + part + " is read up to " + next,
                () -> database.rows("select 1 from consumer_offset where part = " + part + " and next = " + next)
                        .equals(List.of("1")));
    }
}
