package org.sopan.kit.consume;

import java.util.Map;
import java.util.TreeMap;

/// Where Kafka is, and how our consumers speak to it.
public record KafkaConnection(String bootstrapServers) {

    /// A member of a group: partitions are shared out by the broker.
    Map<String, Object> group(String name, ConsumerSettings settings) {
        var all = alone(settings);
        all.put("group.id", name);
        all.put("group.protocol", "consumer");
        all.put(
                "max.poll.interval.ms",
                Math.toIntExact(settings.mostBetweenPolls().toMillis()));
        return all;
    }

    /// A reader that takes its partitions by itself.
    Map<String, Object> alone(ConsumerSettings settings) {
        var all = new TreeMap<String, Object>();
        all.put("bootstrap.servers", bootstrapServers);
        all.put("enable.auto.commit", false);
        all.put("auto.offset.reset", "none");
        all.put("allow.auto.create.topics", false);
        all.put("max.poll.records", settings.pollRecords());
        all.put("metadata.max.age.ms", 10_000);
        all.put("reconnect.backoff.ms", 50);
        all.put("reconnect.backoff.max.ms", 1_000);
        return all;
    }
}
