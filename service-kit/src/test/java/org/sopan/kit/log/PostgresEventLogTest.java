package org.sopan.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.Topic;

class PostgresEventLogTest {

    private final TestDatabase database = TestSuite.newDatabase();

    @AfterEach
    void closeTheDatabase() {
        database.close();
    }

    /// Outside a transaction the event would commit by itself, whatever becomes of the state it tells of.
    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> database.log().add(EventDraft.of(Topic.CATALOGUE, "a", "test.v1", Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside the transaction");
        assertThat(database.rows("select id from event_log")).isEmpty();
    }

    @Test
    void aPayloadAboveTheLimitIsRefusedWithBothSizes() {
        var large = EventDraft.of(Topic.CATALOGUE, "a", "test.v1", Map.of("text", "x".repeat(524_288)));

        assertThatThrownBy(() -> database.add(large))
                .hasStackTraceContaining("has 524299 bytes; sopan.event-log.payload-bytes allows 524288");
    }

    @Test
    void aSubmissionHasPositionsOnceAllItsChunksHaveAPlace() throws SQLException {
        database.inTransaction(() -> {
            database.log().add(chunk("sub_1", "S27", 1, 3));
            database.log().add(chunk("sub_1", "S28", 4, 4));
        });
        var before = database.log().positions("sub_1");
        try (var connection = database.connectAsRelay()) {
            connection.setAutoCommit(false);
            new Sequencer(1000, new Signal(), new Backlog()).pass(connection);
        }

        var after = database.log().positions("sub_1");

        assertThat(before).isEmpty();
        var first = Partitioner.partitionOf(Topic.OBSERVATIONS, "S27");
        var second = Partitioner.partitionOf(Topic.OBSERVATIONS, "S28");
        assertThat(after).contains(Positions.of(Map.of(first, 1L, second, 2L)));
        assertThat(database.log().positions("sub_none")).isEqualTo(Optional.of(Positions.NONE));
    }

    private static ChunkDraft chunk(String submission, String state, int first, int last) {
        return new ChunkDraft(
                Topic.OBSERVATIONS, state, "test.v1", submission, first, last, last - first + 1, null, null);
    }
}
