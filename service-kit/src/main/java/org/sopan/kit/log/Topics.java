package org.sopan.kit.log;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.sopan.contracts.event.Topic;

/// Looks topics up by what the tables and the services call them.
public final class Topics {

    private Topics() {}

    /// The topics only this service writes.
    public static Set<Topic> writtenBy(String service) {
        var written = EnumSet.noneOf(Topic.class);
        Arrays.stream(Topic.values())
                .filter(topic -> topic.writer().equals(service))
                .forEach(written::add);
        return written;
    }

    /// Throws [IllegalArgumentException] for a name that is not in the contracts.
    public static Topic named(String topicName) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().equals(topicName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("topic \"" + topicName + "\" is not in the contracts"));
    }
}
