package org.sopan.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.Topic;

class SequencerTest {

    private final TestDatabase database = TestSuite.newDatabase();

    @AfterEach
    void closeTheDatabase() {
        database.close();
    }

    /// A sequencer that orders by transaction id puts the later writer first: its transaction began earlier.
    @Test
    void twoWritersOfOneKeyAreSequencedInTheOrderOfTheirCommits() throws SQLException {
        database.execute("create table thing (key text primary key, word text); insert into thing values ('a', '')");
        var began = database.open(() -> database.run("select pg_current_xact_id()"));
        database.inTransaction(() -> {
            database.run("update thing set word = 'first' where key = 'a'");
            database.log().add(event("a", "first.v1"));
        });
        database.finish(began, () -> {
            database.run("update thing set word = 'second' where key = 'a'");
            database.log().add(event("a", "second.v1"));
        });
        assertThat(database.rows("select type from event_log order by xmin::text::bigint"))
                .as("the order of transaction ids is the wrong one")
                .containsExactly("second.v1", "first.v1");

        sequence(1000);

        assertThat(database.rows("select seq, type from event_log order by seq"))
                .containsExactly("1 first.v1", "2 second.v1");
        assertThat(database.rows("select word from thing")).containsExactly("second");
    }

    /// A sequencer that waits until nothing older than the row can still commit waits for the other database.
    @Test
    void aLongTransactionInAnotherDatabaseHoldsNothingUp() throws SQLException {
        try (var elsewhere = TestSuite.postgres().connectAsSuperuser("postgres");
                var statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            database.add(event("a", "test.v1"));
            assertThat(database.rows("select xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
                            + " from event_log"))
                    .as("the event is below the horizon of all open transactions")
                    .containsExactly("f");

            sequence(1000);

            assertThat(database.rows("select seq from event_log")).containsExactly("1");
            elsewhere.rollback();
        }
    }

    /// A sequencer that remembers the highest id it has seen never comes back for the lower one.
    @Test
    void anEventThatCommitsLateIsNotPassedOver() throws SQLException {
        var slow = database.open(() -> database.log().add(event("slow", "slow.v1")));
        database.add(event("quick", "quick.v1"));
        sequence(1000);

        database.finish(slow, () -> {});
        sequence(1000);

        assertThat(database.rows("select seq, id, type from event_log order by seq"))
                .containsExactly("1 2 quick.v1", "2 1 slow.v1");
    }

    @Test
    void aRolledBackEventTakesNoPlace() throws SQLException {
        try {
            database.inTransaction(() -> {
                database.log().add(event("a", "test.v1"));
                throw new SQLException("the use case failed");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasRootCauseMessage("the use case failed");
        }
        database.add(event("b", "test.v1"));

        sequence(1000);

        assertThat(database.rows("select seq, key from event_log")).containsExactly("1 b");
    }

    @Test
    void placesAreDenseAndEveryPartitionIsAChain() throws SQLException {
        for (int i = 0; i < 40; i++) {
            database.add(EventDraft.of(Topic.OBSERVATIONS, "S" + i, "test.v1", Map.of()));
        }

        while (sequence(7)) {
            assertThat(database.rows("select max(seq) from event_log")).isNotEmpty();
        }

        assertThat(database.rows("select count(*), min(seq), max(seq), count(distinct part) from event_log"))
                .containsExactly("40 1 40 6");
        assertThat(database.rows(
                        "select seq from (select seq, prev, coalesce(lag(seq) over (partition by part order by seq),"
                                + " 0) as before from event_log) chain where prev <> before"))
                .isEmpty();
    }

    @Test
    void aKeyGoesWhereKafkaItselfWouldSendIt() throws SQLException {
        database.add(EventDraft.of(Topic.OBSERVATIONS, "S27", "test.v1", Map.of()));

        sequence(1000);

        var kafkas = BuiltInPartitioner.partitionForKey("S27".getBytes(StandardCharsets.UTF_8), 6);
        assertThat(database.rows("select part from event_log")).containsExactly(Integer.toString(kafkas));
    }

    @Test
    void aMarkerTakesAPlaceInEveryPartitionBehindAllThatWasThere() throws SQLException {
        database.add(EventDraft.of(Topic.OBSERVATIONS, "S27", "test.v1", Map.of()));
        database.inTransaction(() ->
                database.log().addToEveryPartition(EventDraft.of(Topic.OBSERVATIONS, "FREEZE", "freeze.v1", Map.of())));

        sequence(1000);

        assertThat(database.rows("select seq, part from event_log where type = 'freeze.v1' order by seq"))
                .containsExactly("2 0", "3 1", "4 2", "5 3", "6 4", "7 5");
    }

    private boolean sequence(int rows) throws SQLException {
        try (var connection = database.connectAsRelay()) {
            connection.setAutoCommit(false);
            return new Sequencer(rows, new Signal(), new Backlog()).pass(connection);
        }
    }

    private static EventDraft event(String key, String type) {
        return EventDraft.of(Topic.CATALOGUE, key, type, Map.of());
    }
}
