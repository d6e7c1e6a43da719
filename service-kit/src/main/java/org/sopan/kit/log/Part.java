package org.sopan.kit.log;

import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;
import org.sopan.contracts.event.Topic;

/// One partition of a topic. The order is the one in which rows of partitions are locked, everywhere.
public record Part(Topic topic, int number) implements Comparable<Part> {

    private static final Comparator<Part> LOCKING_ORDER =
            Comparator.comparing((Part part) -> part.topic.topicName()).thenComparingInt(Part::number);

    public static Part of(TopicPartition partition) {
        return new Part(Topics.named(partition.topic()), partition.partition());
    }

    public TopicPartition kafka() {
        return new TopicPartition(topic.topicName(), number);
    }

    @Override
    public int compareTo(Part other) {
        return LOCKING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic.topicName() + "-" + number;
    }
}
