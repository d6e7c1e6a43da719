package org.sopan.kit.log;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.sopan.contracts.event.Topic;

/// Which partition a key belongs to: the same answer as Kafka's own clients give for a record with that key.
final class Partitioner {

    private Partitioner() {}

    static int partitionOf(Topic topic, String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % topic.partitions();
    }
}
