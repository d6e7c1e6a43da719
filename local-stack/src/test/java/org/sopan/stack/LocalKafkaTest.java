package org.sopan.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopan.contracts.event.Topic;
import org.sopan.stack.process.PartFailed;
import org.sopan.stack.process.Ports;

class LocalKafkaTest {

    private static final List<LocalKafka> BROKER = List.of(LocalKafka.start(TestFolder.create("kafka"), 0));

    @AfterAll
    static void stop() {
        var port = kafka().port();
        kafka().close();
        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    void acknowledgedRecordsAreThereAfterKillAndRestart() throws Exception {
        send(Topic.FORUM.topicName(), "kept");

        kafka().kill();
        assertThat(kafka().isRunning()).isFalse();
        kafka().restart();

        assertThat(read(Topic.FORUM.topicName())).containsExactly("kept");
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicHasThePartitionsAndTheRetentionOfItsContract(Topic topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka().bootstrapServers()))) {
            var described = admin.describeTopics(List.of(topic.topicName())).allTopicNames();
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
            var settings = admin.describeConfigs(List.of(resource)).all();

            assertThat(described.get(10, TimeUnit.SECONDS).values())
                    .singleElement()
                    .satisfies(found -> assertThat(found.partitions()).hasSize(topic.partitions()));
            assertThat(settings.get(10, TimeUnit.SECONDS).values())
                    .singleElement()
                    .extracting(
                            found -> found.get(TopicConfig.RETENTION_MS_CONFIG).value())
                    .isEqualTo(topic.expires() ? "2592000000" : "-1");
        }
    }

    @Test
    void aMisspeltTopicIsRefusedAndNotMade() {
        assertThatThrownBy(() -> send("sopan.forum.v11", "lost"))
                .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }

    @Test
    void aTakenPortIsNamed() {
        assertThatThrownBy(() -> LocalKafka.start(TestFolder.create("taken"), kafka().port()))
                .isInstanceOf(PartFailed.class)
                .hasMessage("port " + kafka().port() + " is taken by another program; Kafka cannot listen there");
    }

    private static LocalKafka kafka() {
        return BROKER.getFirst();
    }

    private static void send(String topic, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka().bootstrapServers(), "acks", "all", "max.block.ms", 3_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", value)).get(10, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).records(partition).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }
}
