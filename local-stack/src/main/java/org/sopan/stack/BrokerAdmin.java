package org.sopan.stack;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.sopan.contracts.event.Topic;
import org.sopan.stack.process.PartFailed;

/// Asks a broker whether it is ready, and makes the suite's topics.
final class BrokerAdmin implements AutoCloseable {

    /// A chunk of observations has at most 512 kB; what surrounds it counts too. The services make topics likewise.
    private static final String MOST_MESSAGE_BYTES = "2097152";

    private static final int CALL_LIMIT_MILLIS = 1_000;

    private final Admin admin;

    BrokerAdmin(String bootstrapServers) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                CALL_LIMIT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                CALL_LIMIT_MILLIS,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                100));
    }

    /// True when this very cluster answers and every topic of the suite is there with a leader for each partition.
    boolean isReady(String clusterId) {
        try {
            return clusterId.equals(get(admin.describeCluster().clusterId())) && topicsAreLed();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private boolean topicsAreLed() throws ExecutionException, TimeoutException {
        var present = get(admin.listTopics().names());
        var absent = Stream.of(Topic.values())
                .filter(topic -> !present.contains(topic.topicName()))
                .toList();
        if (!absent.isEmpty()) {
            make(absent);
            return false;
        }
        var names = Stream.of(Topic.values()).map(Topic::topicName).toList();
        var described = get(admin.describeTopics(names).allTopicNames());
        Stream.of(Topic.values()).forEach(topic -> checkPartitions(topic, described));
        return described.values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition ->
                        partition.leader() != null && !partition.leader().isEmpty());
    }

    private void make(List<Topic> topics) throws ExecutionException, TimeoutException {
        try {
            get(admin.createTopics(topics.stream().map(BrokerAdmin::asNew).toList())
                    .all());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static NewTopic asNew(Topic topic) {
        var settings = new HashMap<String, String>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, MOST_MESSAGE_BYTES);
        settings.put(
                TopicConfig.RETENTION_MS_CONFIG,
                topic.expires() ? String.valueOf(Duration.ofDays(30).toMillis()) : "-1");
        return new NewTopic(topic.topicName(), topic.partitions(), (short) 1).configs(settings);
    }

    private static void checkPartitions(Topic topic, Map<String, TopicDescription> described) {
        var found = described.get(topic.topicName());
        if (found != null && found.partitions().size() != topic.partitions()) {
            throw new PartFailed("topic " + topic.topicName() + " has "
                    + found.partitions().size() + " partitions; the contract fixes " + topic.partitions());
        }
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, TimeoutException {
        try {
            return future.get(CALL_LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted while asking the broker", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
