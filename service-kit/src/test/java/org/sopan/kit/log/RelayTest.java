package org.sopan.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.kit.log.TestSuite.await;
import static org.sopan.kit.log.TestTopic.header;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.Topic;

class RelayTest {

    private static final Map<String, String> SLOW_POLL =
            Map.of("sopan.relay.poll", "20s", "sopan.relay.check-every", "300ms");

    private final TestDatabase database = TestSuite.newDatabase();

    @BeforeEach
    void emptyTheBroker() {
        TestSuite.emptyTopics(Topic.CATALOGUE, Topic.OBSERVATIONS, Topic.SUBMISSIONS);
    }

    @AfterEach
    void closeTheDatabase() {
        database.close();
    }

    @Test
    void anEventTravelsAsACloudEventInBinaryMode() {
        try (var relay = database.relay()) {
            assertThat(relay).isNotNull();
            database.add(
                    new EventDraft(Topic.CATALOGUE, "area/D445", "test.v1", Map.of("code", "D445"), null, "sub_1"));

            var message =
                    TestTopic.read(Topic.CATALOGUE, found -> found.size() == 1).getFirst();

            var epoch = database.rows("select counter || '.' || id from epoch").getFirst();
            assertThat(new String(message.key(), StandardCharsets.UTF_8)).isEqualTo("area/D445");
            assertThat(new String(message.value(), StandardCharsets.UTF_8)).isEqualTo("{\"code\":\"D445\"}");
            assertThat(List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_seq", "ce_prev", "ce_epoch"))
                    .map(name -> header(message, name))
                    .containsExactly(
                            "1.0", "indicators/" + epoch + "/1", "/sopan/indicators", "test.v1", "1", "0", epoch);
            assertThat(header(message, "content-type")).isEqualTo("application/json");
            assertThat(header(message, "ce_correlationid")).isEqualTo("indicators/" + epoch + "/1");
            assertThat(header(message, "ce_causationid")).isEqualTo("sub_1");
        }
    }

    /// A relay that only polls would let the event wait for 20 s here.
    @Test
    void aCommitWakesTheRelayOfItsOwnProcess() {
        try (var relay = database.relay(SLOW_POLL, Optional.empty())) {
            database.add(event("area/S27"));
            TestTopic.read(Topic.CATALOGUE, found -> found.size() == 1);
            long before = System.nanoTime();

            database.add(event("area/S28"));

            TestTopic.read(Topic.CATALOGUE, found -> found.size() == 2);
            assertThat(relay).isNotNull();
            assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
        }
    }

    /// A relay per instance without a lock publishes everything twice and gives places twice.
    @Test
    void ofTwoInstancesOneRelays() {
        try (var first = database.relay()) {
            try (var second = database.relay()) {
                assertThat(first).isNotSameAs(second);
                addEach(1, 50);

                awaitAllSent();

                assertThat(TestTopic.read(Topic.CATALOGUE, found -> found.size() >= 50))
                        .hasSize(50);
            }
            addEach(51, 60);
            awaitAllSent();
        }
        assertThat(chain(60)).containsExactlyElementsOf(upTo(60));
    }

    /// A relay that gives places only when it can send leaves a submission without its positions.
    @Test
    void eventsGetTheirPlaceWhileTheBrokerIsAway() {
        var origin = new Relay.Origin("indicators", "127.0.0.1:1", Optional.empty());
        var settings = TestDatabase.settings(RelaySettings.class, Map.of("sopan.relay.broker-timeout", "2s"));
        var meters = new SimpleMeterRegistry();
        try (var relay = new Relay(origin, database.relayConnections(), settings, database.committed(), meters)) {
            relay.start();
            database.add(event("area/S27"));

            await(
                    "the event has its place",
                    () -> database.rows("select seq from event_log").equals(List.of("1")));
            await(
                    "the relay says that it cannot go on",
                    () -> meters.get("sopan.relay.failing").gauge().value() == 1);
            await(
                    "the backlog is seen",
                    () -> meters.get("sopan.relay.backlog").gauge().value() == 1);
        }
    }

    /// Without its own role, or with rows not yet visible to it, a relay would send a chunk that is too small.
    @Test
    void aChunkWithoutAllItsRowsHoldsEverythingBehindItUntilTheyAreThere() {
        database.execute("create table stored (submission text, row int)");
        database.run("insert into stored values ('sub_1', 1), ('sub_1', 2)");
        try (var relay = database.relay(Map.of("sopan.relay.retry-most", "300ms"), Optional.of(RelayTest::count))) {
            assertThat(relay).isNotNull();
            database.inTransaction(() -> {
                database.log().add(new ChunkDraft(Topic.CATALOGUE, "S27", "rows.v1", "sub_1", 1, 3, 3, null, null));
                database.log().add(event("area/S27"));
            });
            await(
                    "both have their place",
                    () -> database.rows("select max(seq) from event_log").equals(List.of("2")));
            assertThat(TestTopic.read(Topic.CATALOGUE, found -> true)).isEmpty();

            database.run("insert into stored values ('sub_1', 3)");

            var sent = TestTopic.read(Topic.CATALOGUE, found -> found.size() == 2);
            assertThat(new String(sent.getFirst().value(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"rows\":3}");
        }
    }

    private static ChunkSource.Payload count(Connection connection, ChunkDraft chunk) throws SQLException {
        try (var query = connection.prepareStatement("select count(*) from stored where submission = ?")) {
            query.setString(1, chunk.submission());
            try (var rows = query.executeQuery()) {
                rows.next();
                return new ChunkSource.Payload(Map.of("rows", rows.getInt(1)), rows.getInt(1));
            }
        }
    }

    static EventDraft event(String key) {
        return EventDraft.of(Topic.CATALOGUE, key, "test.v1", Map.of("key", key));
    }

    private void addEach(int first, int last) {
        for (int i = first; i <= last; i++) {
            database.add(event("area/" + i));
        }
    }

    private void awaitAllSent() {
        await(
                "everything is acknowledged",
                () -> database.rows("select 1 from event_log where seq is null union all"
                                + " select 1 from log_partition p join log_sent s using (topic, part)"
                                + " where s.acked_seq < p.last_seq")
                        .isEmpty());
    }

    private static List<Long> chain(int last) {
        return TestTopic.applied(
                TestTopic.read(
                        Topic.CATALOGUE, found -> TestTopic.applied(found, 0).size() == last),
                0);
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
