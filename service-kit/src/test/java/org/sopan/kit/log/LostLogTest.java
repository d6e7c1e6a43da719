package org.sopan.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.kit.log.TestSuite.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.Topic;

/// What the broker loses, the relay sends again. A producer alone notices none of it: its next record is acknowledged
/// as if nothing had happened, and what was lost stays lost.
class LostLogTest {

    private static final Part CATALOGUE = new Part(Topic.CATALOGUE, 0);

    /// One record at a time, so that a cut falls between two of them.
    private static final Map<String, String> ONE_BY_ONE =
            Map.of("sopan.relay.send-rows", "1", "sopan.relay.broker-timeout", "4s", "sopan.relay.check-every", "1s");

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
    void aTopicMadeAnewUnderALivingProducerIsFilledAgain() {
        try (var relay = database.relay()) {
            assertThat(relay).isNotNull();
            addEach(1, 20);
            awaitAllSent();

            TestSuite.emptyTopics(Topic.CATALOGUE, Topic.OBSERVATIONS, Topic.SUBMISSIONS);
            addEach(21, 22);

            assertThat(chain(22)).containsExactlyElementsOf(upTo(22));
        }
    }

    @Test
    void anEmptiedBrokerIsFilledAgainAlthoughNothingNewIsWritten() {
        try (var relay = database.relay()) {
            assertThat(relay).isNotNull();
            addEach(1, 20);
            awaitAllSent();

            TestSuite.emptyTopics(Topic.CATALOGUE, Topic.OBSERVATIONS, Topic.SUBMISSIONS);

            assertThat(chain(20)).containsExactlyElementsOf(upTo(20));
        }
    }

    /// What a power cut does to a broker at its defaults: acknowledged records at the end of the log are gone.
    @Test
    void aCutTailUnderALivingProducerIsSentAgain() throws IOException {
        try (var relay = database.relay(ONE_BY_ONE, Optional.empty())) {
            assertThat(relay).isNotNull();
            addEach(1, 30);
            awaitAllSent();
            TestSuite.kafka().kill();
            try (var segment = FileChannel.open(TestSuite.segment(CATALOGUE), StandardOpenOption.WRITE)) {
                segment.truncate(segment.size() / 2);
            }
            TestSuite.kafka().start();

            addEach(31, 31);

            assertThat(chain(31)).containsExactlyElementsOf(upTo(31));
            assertThat(TestTopic.read(
                            Topic.CATALOGUE,
                            found -> TestTopic.applied(found, 0).size() == 31))
                    .as("what was still there was not sent again")
                    .hasSizeLessThan(45);
        }
    }

    /// An operator, or a retention time set by mistake, takes the oldest records away: a new reader could never begin.
    @Test
    void aCutHeadIsSentAgain() throws Exception {
        try (var relay = database.relay()) {
            assertThat(relay).isNotNull();
            addEach(1, 20);
            awaitAllSent();
            try (var admin = TestSuite.admin()) {
                admin.deleteRecords(Map.of(CATALOGUE.kafka(), RecordsToDelete.beforeOffset(15)))
                        .all()
                        .get();
            }

            assertThat(chain(20)).containsExactlyElementsOf(upTo(20));
        }
    }

    /// The process appended behind a lost tail and died before it could notice: the log is longer than what was
    /// acknowledged, and only a look at the record itself shows that it is another one.
    @Test
    void aTailLostJustBeforeTheProcessDiedIsFoundAtTheNextStart() {
        try (var relay = database.relay(ONE_BY_ONE, Optional.empty())) {
            assertThat(relay).isNotNull();
            addEach(1, 5);
            awaitAllSent();
        }
        addEach(6, 9);
        sequenceOnly();
        // As it would be had 6 and 7 been acknowledged at offsets 5 and 6, and then lost, and 8 and 9 been appended.
        resend(8, 9);
        database.execute("update log_sent set acked_seq = 7, acked_offset = 6 where topic = 'sopan.catalogue.v1'");

        try (var relay = database.relay()) {
            assertThat(relay).isNotNull();
            assertThat(chain(9)).containsExactlyElementsOf(upTo(9));
        }
    }

    @Test
    void aBrokerKilledWhileEventsAreBeingPublishedLosesNone() {
        try (var relay = database.relay(Map.of("sopan.relay.broker-timeout", "4s"), Optional.empty())) {
            assertThat(relay).isNotNull();
            addMany(1, 400);
            TestSuite.kafka().kill();
            addMany(401, 800);
            TestSuite.kafka().start();
            addMany(801, 1_000);

            assertThat(chain(1_000)).containsExactlyElementsOf(upTo(1_000));
        }
    }

    private void addEach(int first, int last) {
        for (int i = first; i <= last; i++) {
            database.add(RelayTest.event("area/" + i));
        }
    }

    private void addMany(int first, int last) {
        for (int i = first; i <= last; i += 20) {
            database.add(LongStream.range(i, i + 20)
                    .mapToObj(number -> RelayTest.event("area/" + number))
                    .toArray(EventDraft[]::new));
        }
    }

    private void sequenceOnly() {
        try (var connection = database.connectAsRelay()) {
            connection.setAutoCommit(false);
            new Sequencer(1000, new Signal(), new Backlog()).pass(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void resend(long first, long last) {
        try (var connection = database.connectAsRelay()) {
            connection.setAutoCommit(false);
            var envelope = new Envelope("indicators", Optional.empty());
            var epoch = Epochs.current(connection);
            var settings = TestDatabase.settings(RelaySettings.class, Map.of());
            for (var entry : LogEntries.unsent(connection, first - 1, settings)) {
                assertThat(entry.seq()).isBetween(first, last);
                TestTopic.send(List.of(envelope.of(connection, entry, epoch)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
