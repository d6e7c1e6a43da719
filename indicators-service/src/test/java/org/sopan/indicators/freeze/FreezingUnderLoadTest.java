package org.sopan.indicators.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.indicators.ReviewedProgrammes.INDICATOR;
import static org.sopan.indicators.ReviewedProgrammes.UNREVIEWED;
import static org.sopan.indicators.ReviewedProgrammes.datasetOf;
import static org.sopan.indicators.ReviewedProgrammes.push;
import static org.sopan.indicators.ReviewedProgrammes.reviewer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.FreezeClosed;
import org.sopan.contracts.event.FreezePart;
import org.sopan.contracts.event.ObservationsRevised;
import org.sopan.contracts.event.Topic;
import org.sopan.indicators.ReviewedProgrammes;

/// Freezes while figures are pushed: every accepted figure is in exactly one, and the log says so in its order.
@QuarkusTest
class FreezingUnderLoadTest {

    private static final int SENDERS = 4;
    private static final int MONTHS = 6;
    private static final List<String> AREAS = List.of("D475", "D476", "D477", "D478", "D479", "D480", "D481", "D482");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ObjectMapper json;

    @BeforeEach
    void programmes() {
        ReviewedProgrammes.load();
    }

    @Test
    void everyAcceptedFigureIsInExactlyOneFreezeAndItsRevisionWasToldBefore()
            throws InterruptedException, ExecutionException, IOException {
        var accepted = new ConcurrentLinkedQueue<String>();
        var running = new AtomicInteger(SENDERS);
        var numbers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            var senders = new ArrayList<Future<?>>();
            for (int i = 0; i < SENDERS; i++) {
                int year = 1990 + i;
                senders.add(threads.submit(() -> send(year, accepted, running)));
            }
            while (running.get() > 0) {
                numbers.add(freeze());
            }
            for (var sender : senders) {
                sender.get();
            }
        }
        numbers.add(freeze());

        var taken = new ArrayList<String>();
        numbers.forEach(number -> taken.addAll(figures(number)));
        assertThat(accepted).hasSize(SENDERS * MONTHS * AREAS.size());
        assertThat(taken).containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(numbers).hasSizeGreaterThan(2).isSorted().doesNotHaveDuplicates();
        assertThat(told(numbers)).containsExactlyInAnyOrderElementsOf(accepted);
    }

    private static void send(int year, Queue<String> accepted, AtomicInteger running) {
        try {
            for (int month = 1; month <= MONTHS; month++) {
                var period = "%d-%02d".formatted(year, month);
                for (var area : AREAS) {
                    push(UNREVIEWED, period, "41", area);
                    accepted.add(INDICATOR + ":" + area + ":" + period + ":" + datasetOf(UNREVIEWED) + "@1");
                }
            }
        } finally {
            running.decrementAndGet();
        }
    }

    private static int freeze() {
        var answer = reviewer("rev_in")
                .contentType("application/json")
                .body("{\"period\": \"1999-12\"}")
                .post("/v1/programmes/" + UNREVIEWED + "/freezes");
        answer.then().statusCode(201);
        return answer.jsonPath().getInt("number");
    }

    private static List<String> figures(int number) {
        return reviewer("rev_in")
                .get("/v1/programmes/" + UNREVIEWED + "/freezes/" + number + "/figures?limit=1000")
                .jsonPath()
                .getList(
                        "items.collect { it.indicator + ':' + it.area + ':' + it.period + ':' + it.dataset + '@' + it.revision }");
    }

    /// What the parts of these freezes say in the log, read as another service reads it: up to the last marker of each
    /// partition. Every revision was told before the part that names it, and every part before the marker.
    private List<String> told(List<Integer> numbers) throws IOException {
        var found = new ArrayList<String>();
        var revisions = new HashSet<String>();
        var closings = new HashMap<Integer, Integer>();
        var brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
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
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (closings.size() < topic.partitions()
                    || closings.values().stream().anyMatch(each -> each < numbers.size())) {
                assertThat(System.nanoTime()).as("markers seen: %s", closings).isLessThan(until);
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    read(message, numbers, revisions, found, closings);
                }
            }
        }
        return found;
    }

    private void read(
            ConsumerRecord<String, byte[]> message,
            List<Integer> numbers,
            Set<String> revisions,
            List<String> found,
            Map<Integer, Integer> closings)
            throws IOException {
        var type = new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        switch (type) {
            case ObservationsRevised.TYPE ->
                json.readValue(message.value(), ObservationsRevised.class)
                        .revisions()
                        .forEach(each -> revisions.add(each.indicator() + ":" + each.area() + ":" + each.period() + ":"
                                + each.dataset() + "@" + each.revision()));
            case FreezePart.TYPE -> {
                var part = json.readValue(message.value(), FreezePart.class);
                if (part.programme().equals(UNREVIEWED) && numbers.contains(part.number())) {
                    assertThat(closings.getOrDefault(message.partition(), 0)).isLessThan(numbers.size());
                    part.figures().forEach(each -> {
                        var line = each.indicator() + ":" + each.area() + ":" + each.period() + ":" + each.dataset()
                                + "@" + each.revision();
                        assertThat(revisions).contains(line);
                        found.add(line);
                    });
                }
            }
            case FreezeClosed.TYPE -> {
                var closed = json.readValue(message.value(), FreezeClosed.class);
                if (closed.programme().equals(UNREVIEWED) && numbers.contains(closed.number())) {
                    closings.merge(message.partition(), 1, Integer::sum);
                }
            }
            default -> throw new AssertionError("unexpected event " + type);
        }
    }
}
