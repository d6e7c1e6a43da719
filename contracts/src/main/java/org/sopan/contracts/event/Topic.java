package org.sopan.contracts.event;

/// Every Kafka topic of the suite. Each has exactly one writing service; partition counts are fixed at creation,
/// because a key must never change its partition.
public enum Topic {
    CATALOGUE("sopan.catalogue.v1", "indicators", 1, false),
    OBSERVATIONS("sopan.observations.v1", "indicators", 6, false),
    SUBMISSIONS("sopan.submissions.v1", "indicators", 2, false),
    METHODS("sopan.methods.v1", "rankings", 1, false),
    RELEASES("sopan.releases.v1", "rankings", 2, false),
    RANKINGS("sopan.rankings.v1", "rankings", 2, true),
    FORUM("sopan.forum.v1", "forum", 2, false);

    private final String topicName;
    private final String writer;
    private final int partitions;
    private final boolean expires;

    Topic(String topicName, String writer, int partitions, boolean expires) {
        this.topicName = topicName;
        this.writer = writer;
        this.partitions = partitions;
        this.expires = expires;
    }

    public String topicName() {
        return topicName;
    }

    /// The one service that writes here: `indicators`, `rankings` or `forum`.
    public String writer() {
        return writer;
    }

    public int partitions() {
        return partitions;
    }

    /// Kept for 30 days when true (a gap at the start is allowed), for ever when false.
    public boolean expires() {
        return expires;
    }
}
