package org.sopan.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.kit.log.TestSuite.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.consume.KafkaFollower.Replica;
import org.sopan.kit.log.Part;
import org.sopan.kit.log.Positions;
import org.sopan.kit.log.TestDatabase;
import org.sopan.kit.log.TestSuite;
import org.sopan.kit.log.TestTopic;

class KafkaFollowerTest {

    private static final Wire FIRST_PART = Wire.to(Topic.FORUM, 0);
    private static final Wire SECOND_PART = Wire.to(Topic.FORUM, 1);

    private final Heard heard = new Heard();

    @BeforeEach
    void emptyTheBroker() {
        TestSuite.emptyTopics(Topic.FORUM);
    }

    /// A replica that reads its rows and its offsets one after the other misses what came between, or takes it twice.
    @Test
    void aReplicaGoesOnExactlyWhereItsSnapshotEnds() {
        TestTopic.send(List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(2, 1, "b"), SECOND_PART.event(3, 0, "c")));
        var snapshot = Map.of(new Part(Topic.FORUM, 0), new Progress(1, 1, Wire.FIRST, 0));

        try (var follower = follow(snapshot)) {
            TestTopic.send(List.of(FIRST_PART.event(4, 2, "d"), FIRST_PART.event(4, 2, "d")));

            await("all is heard", () -> heard.told.size() >= 3 && follower.lag() == 0);

            assertThat(heard.told).containsExactlyInAnyOrder("0: 2 b", "0: 4 d", "1: 3 c");
            assertThat(follower.positions(Topic.FORUM)).isEqualTo(Positions.of(Map.of(0, 4L, 1, 3L)));
        }
    }

    @Test
    void aReplicaWaitsBehindAGapAndForgetsARestoredSource() {
        try (var follower = follow(Map.of())) {
            assertThat(follower).isNotNull();
            TestTopic.send(List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(3, 2, "c")));
            TestTopic.send(List.of(FIRST_PART.event(2, 1, "b"), FIRST_PART.event(3, 2, "c")));
            await("the gap is closed", () -> heard.told.size() == 3);

            TestTopic.send(List.of(FIRST_PART.under(Wire.SECOND).event(1, 0, "new")));

            await("the new epoch is heard", () -> heard.told.size() == 5);
            assertThat(heard.told).containsExactly("0: 1 a", "0: 2 b", "0: 3 c", "forget sopan.forum.v1-0", "0: 1 new");
        }
    }

    @Test
    void aLivingReplicaReadsATopicMadeAnew() {
        try (var follower = follow(Map.of())) {
            TestTopic.send(List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(2, 1, "b")));
            await("both are heard", () -> heard.told.size() == 2);
            TestSuite.emptyTopics(Topic.FORUM);

            TestTopic.send(
                    List.of(FIRST_PART.event(1, 0, "a"), FIRST_PART.event(2, 1, "b"), FIRST_PART.event(3, 2, "c")));

            await("the new one is heard", () -> follower.positions(Topic.FORUM).covers(Positions.parse("0:3")));
            assertThat(heard.told).containsExactly("0: 1 a", "0: 2 b", "0: 3 c");
        }
    }

    @Test
    void laterEventsOfABrokenEventsKeyAreHeldInTheReplicaToo() {
        try (var follower = follow(Map.of())) {
            TestTopic.send(List.of(
                    FIRST_PART.event(1, 0, "b", "test.v1", "no json"),
                    FIRST_PART.event(2, 1, "b"),
                    FIRST_PART.event(3, 2, "a")));

            await("all are passed", () -> follower.positions(Topic.FORUM).covers(Positions.parse("0:3")));

            assertThat(heard.told).containsExactly("held 1 b", "held 2 b", "0: 3 a");
        }
    }

    private KafkaFollower follow(Map<Part, Progress> from) {
        var follower = new KafkaFollower(
                new Replica("replica", List.of(Topic.FORUM), heard),
                from,
                new KafkaConnection(TestSuite.kafka().bootstrapServers()),
                TestDatabase.consumerSettings(Map.of()));
        follower.start();
        return follower;
    }

    private static final class Heard implements Follower.Listener {

        private final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public void apply(Event event) {
            assertThat(event.payload().as(Map.class).get("name")).isNotNull();
            told.add(event.partition() + ": " + event.seq() + " " + event.key());
        }

        @Override
        public void rest() {
            assertThat(told).isNotNull();
        }

        @Override
        public void forget(Part part) {
            told.add("forget " + part);
        }

        @Override
        public void held(Event event, String reason) {
            told.add("held " + event.seq() + " " + event.key());
        }
    }
}
