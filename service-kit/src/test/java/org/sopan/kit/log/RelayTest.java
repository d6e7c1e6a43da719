package org.sopan.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.kit.log.TestTopic.header;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    static EventDraft event(String key) {
        return EventDraft.of(Topic.CATALOGUE, key, "test.v1", Map.of("key", key));
    }
}
