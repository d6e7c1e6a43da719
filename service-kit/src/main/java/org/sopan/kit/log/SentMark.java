package org.sopan.kit.log;

import org.jspecify.annotations.Nullable;

/// What the broker has acknowledged of one partition.
///
/// @param topicId Kafka's id of the topic these figures are about; null before the first look
/// @param ackedSeq last `seq` known to be there, 0 for none
/// @param ackedOffset where it lies, -1 for nowhere
/// @param firstOffset where the present filling of the partition began
record SentMark(@Nullable String topicId, long ackedSeq, long ackedOffset, long firstOffset) {

    /// Nothing sent yet.
    static final SentMark NOTHING = new SentMark(null, 0, -1, 0);

    SentMark acknowledged(long seq, long offset) {
        return new SentMark(topicId, seq, offset, firstOffset);
    }

    SentMark seenIn(String topic) {
        return new SentMark(topic, ackedSeq, ackedOffset, firstOffset);
    }
}
