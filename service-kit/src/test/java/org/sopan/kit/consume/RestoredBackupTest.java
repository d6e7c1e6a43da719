package org.sopan.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.kit.log.TestSuite.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.log.Epochs;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.TestDatabase;
import org.sopan.kit.log.TestSuite;

/// The whole way: a source writes, a consumer projects, the source's database comes back from a backup.
class RestoredBackupTest {

    private final TestDatabase source = TestSuite.newDatabase();
    private final TestDatabase reader = TestSuite.newDatabase();

    @BeforeEach
    void emptyTheBroker() {
        TestSuite.emptyTopics(Topic.CATALOGUE, Topic.OBSERVATIONS, Topic.SUBMISSIONS);
        reader.execute(Notes.TABLE);
    }

    @AfterEach
    void closeTheDatabases() {
        source.close();
        reader.close();
    }

    /// The restored source gives places out a second time. Without a new epoch the reader skips its new events as old
    /// ones, and keeps what the source has forgotten.
    @Test
    void aReaderForgetsWhatTheRestoredSourceNoLongerKnows() throws SQLException {
        var notes = new Notes(Topic.CATALOGUE);
        try (var runner = run(notes)) {
            assertThat(runner).isNotNull();
            try (var relay = source.relay()) {
                assertThat(relay).isNotNull();
                source.add(event("kept"));
                source.add(event("forgotten"), event("forgotten too"));
                awaitNotes("1 kept", "2 forgotten", "3 forgotten too");
            }
            restoreTo(1);

            try (var relay = source.relay()) {
                assertThat(relay).isNotNull();
                source.add(event("after"));

                awaitNotes("1 kept", "2 after");
            }
        }
        assertThat(reader.rows("select applied, epoch_counter from consumer_offset"))
                .containsExactly("2 2");
    }

    /// What a backup taken after `lastSeq` events brings back.
    private void restoreTo(long lastSeq) throws SQLException {
        source.execute("delete from event_log where seq > " + lastSeq);
        source.execute("update log_head set seq = " + lastSeq);
        source.execute("update log_partition set last_seq = " + lastSeq);
        source.execute("update log_sent set acked_seq = 1, acked_offset = 0 where topic = 'sopan.catalogue.v1'");
        try (var connection = source.connectAsRelay()) {
            assertThat(Epochs.begin(connection, "restored by a test").counter()).isEqualTo(2);
        }
    }

    private ProjectionRunner run(Projection projection) {
        var runner = new ProjectionRunner(
                projection,
                reader.dataSource(),
                new KafkaConnection(TestSuite.kafka().bootstrapServers()),
                TestDatabase.consumerSettings(Map.of()),
                new SimpleMeterRegistry());
        runner.start();
        return runner;
    }

    private void awaitNotes(String... expected) {
        await(
                "the reader has " + List.of(expected),
                () -> Notes.written(reader, 0).equals(List.of(expected)));
    }

    private static EventDraft event(String key) {
        return EventDraft.of(Topic.CATALOGUE, key, "test.v1", Map.of("name", key));
    }
}
