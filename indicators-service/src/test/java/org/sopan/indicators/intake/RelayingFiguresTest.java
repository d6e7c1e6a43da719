package org.sopan.indicators.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.ObservationsRevised;
import org.sopan.contracts.event.Topic;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;

@QuarkusTest
class RelayingFiguresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ObjectMapper json;

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void everyAcceptedFigureIsOnTheTopicOnceUnderItsStateAndTheSubmissionSaysWhere() throws IOException {
        var rows = new ArrayList<String>();
        for (var state : List.of("S10", "S20")) {
            Packs.text("nfhs/figures/" + state + ".csv").lines().skip(1).forEach(line -> {
                var cells = line.split(",", -1);
                rows.add(cells[0] + "," + cells[1] + "," + cells[2] + ",50");
            });
        }
        var pushed = Pushes.csv(Pushes.direct(), "", Pushes.rows("t-relay", rows.toArray(String[]::new)));
        var id = pushed.jsonPath().getString("id");

        var positions = Pushes.positions(id);
        var events = eventsOf(id, rows.size());

        assertThat(pushed.statusCode()).isEqualTo(201);
        assertThat(positions).matches("\\d:\\d+(,\\d:\\d+)*");
        assertThat(events).extracting(ObservationsRevised::state).containsOnly("S10", "S20");
        assertThat(events).allSatisfy(event -> assertThat(event.revisions()).hasSizeLessThanOrEqualTo(1000));
        assertThat(events.stream()
                        .flatMap(event -> event.revisions().stream())
                        .map(each -> each.area() + "," + each.indicator() + "," + each.period() + "," + each.value()))
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    private List<ObservationsRevised> eventsOf(String submission, int figures) throws IOException {
        var found = new ArrayList<ObservationsRevised>();
        var brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        var end = Instant.now().plus(PATIENCE);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var topic = Topic.OBSERVATIONS;
            var partitions = new ArrayList<TopicPartition>();
            for (int i = 0; i < topic.partitions(); i++) {
                partitions.add(new TopicPartition(topic.topicName(), i));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (found.stream().mapToInt(event -> event.revisions().size()).sum() < figures) {
                assertThat(Instant.now()).as("events found: %s", found.size()).isBefore(end);
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    var type = message.headers().lastHeader("ce_type");
                    if (!ObservationsRevised.TYPE.equals(new String(type.value(), StandardCharsets.UTF_8))) {
                        continue;
                    }
                    var event = json.readValue(message.value(), ObservationsRevised.class);
                    if (event.submission().equals(submission)) {
                        found.add(event);
                    }
                }
            }
        }
        return found;
    }
}
