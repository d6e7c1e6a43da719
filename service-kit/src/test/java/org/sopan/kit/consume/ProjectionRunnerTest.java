package org.sopan.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.kit.log.TestSuite.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.Topic;
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
