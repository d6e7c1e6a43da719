package org.sopan.kit.log;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;
import org.sopan.contracts.event.Topic;

/// Makes the topics of the contracts where they are missing. The contract fixes everything about a topic, so it does
/// not matter who comes first; a topic with another number of partitions is refused, because keys would move.
public final class TopicCreation {

    private static final Logger LOG = Logger.getLogger(TopicCreation.class);
    private static final Duration EXPIRY = Duration.ofDays(30);

    /// A chunk has at most 512 kB; Kafka counts what surrounds it too.
    private static final int MOST_MESSAGE_BYTES = 2_097_152;

    private TopicCreation() {}

    /// Returns the topics as the broker has them; throws [KafkaException] when it does not answer.
    public static Map<String, TopicDescription> ensure(Admin admin, Collection<Topic> topics) {
        try {
            var missing = new HashSet<>(topics);
            var existing = admin.listTopics().names().get();
            missing.removeIf(topic -> existing.contains(topic.topicName()));
            create(admin, missing);
            var names = topics.stream().map(Topic::topicName).toList();
            var found = admin.describeTopics(names).allTopicNames().get();
            topics.forEach(topic -> requirePartitions(topic, requireNonNull(found.get(topic.topicName()))));
            return found;
        } catch (ExecutionException e) {
            throw new KafkaException("cannot look at the topics " + topics, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while looking at the topics " + topics, e);
        }
    }

    private static void create(Admin admin, Collection<Topic> missing) throws InterruptedException, ExecutionException {
        if (missing.isEmpty()) {
            return;
        }
        var created = admin.createTopics(
                missing.stream().map(TopicCreation::specification).collect(Collectors.toSet()));
        for (var result : created.values().entrySet()) {
            try {
                result.getValue().get();
                LOG.infof("created topic %s", result.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static NewTopic specification(Topic topic) {
        return new NewTopic(topic.topicName(), Optional.of(topic.partitions()), Optional.empty())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        topic.expires() ? Long.toString(EXPIRY.toMillis()) : "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(MOST_MESSAGE_BYTES)));
    }

    private static void requirePartitions(Topic topic, TopicDescription found) {
        if (found.partitions().size() != topic.partitions()) {
            throw new IllegalStateException("topic " + topic.topicName() + " has "
                    + found.partitions().size() + " partitions, allowed are exactly " + topic.partitions());
        }
    }
}
