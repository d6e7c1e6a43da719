package org.sopan.forum.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.sopan.contracts.event.ReleaseClosed;
import org.sopan.contracts.event.ReleasePart;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.log.TopicCreation;

/// Speaks on `sopan.releases.v1` as the rankings-service does.
final class ReleaseTopic {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EPOCH = "1.0193d4a0-7c11-7a52-9a4e-5b1f6f0a2c99";
    private static final AtomicLong SEQ = new AtomicLong();
    private static final int PART_SIZE = 7;

    private ReleaseTopic() {}

    /// Sends a release in parts and closes it.
    static void send(Told release) throws Exception {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (var admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            TopicCreation.ensure(admin, List.of(Topic.RELEASES));
            var parts = new ArrayList<List<ReleasePart.Standing>>();
            for (int from = 0; from < release.standings().size(); from += PART_SIZE) {
                parts.add(release.standings()
                        .subList(
                                from,
                                Math.min(from + PART_SIZE, release.standings().size())));
            }
            for (int at = 0; at < parts.size(); at++) {
                var part = new ReleasePart(release.id(), release.programme(), "2020", 1, at + 1, parts.get(at));
                send(producer, release, ReleasePart.TYPE, part);
            }
            send(producer, release, ReleaseClosed.TYPE, closing(release, parts.size()));
        }
    }

    private static ReleaseClosed closing(Told release, int parts) {
        return new ReleaseClosed(
                release.id(),
                release.programme(),
                "2020",
                1,
                "2015",
                "NFHS-OUTCOMES",
                1,
                "0".repeat(64),
                "0.1.0",
                parts,
                release.standings().size(),
                release.hash(),
                List.of(new ReleaseClosed.Total("all", release.standings().size(), 0)),
                "1".repeat(64),
                "2".repeat(64),
                null,
                "3".repeat(64),
                "2026-11-22T10:15:30Z");
    }

    private static void send(KafkaProducer<String, byte[]> producer, Told release, String type, Object payload)
            throws JsonProcessingException, ExecutionException, InterruptedException {
        var seq = SEQ.incrementAndGet();
        var message =
                new ProducerRecord<>(Topic.RELEASES.topicName(), release.programme(), JSON.writeValueAsBytes(payload));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "rankings/" + EPOCH + "/" + seq,
                        "ce_source",
                        "/sopan/rankings",
                        "ce_type",
                        type,
                        "ce_time",
                        "2026-11-22T10:15:30Z",
                        "ce_seq",
                        Long.toString(seq),
                        "ce_prev",
                        "0",
                        "ce_epoch",
                        EPOCH,
                        "ce_correlationid",
                        release.correlationId(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message).get();
    }

    /// A release as a test tells it.
    record Told(String id, String programme, String correlationId, List<ReleasePart.Standing> standings, String hash) {

        static Told of(String id, String programme, List<ReleasePart.Standing> standings) {
            return new Told(id, programme, "cor_of_" + id, standings, ReleaseClosed.hashOf(standings));
        }
    }
}
