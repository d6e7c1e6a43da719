package org.sopan.kit.consume;

import org.jspecify.annotations.Nullable;
import org.sopan.kit.log.Epoch;

/// How far a reader of one partition is.
///
/// @param next the Kafka offset to read next; offsets have gaps and repeat after a refill, so this is only where to
/// look
/// @param applied `seq` of the last event applied; this is what has been seen
/// @param epoch the source's epoch the events came from, or null before the first
/// @param replays how often dead letters were replayed
public record Progress(long next, long applied, @Nullable Epoch epoch, long replays) {

    /// Before the first event.
    public static final Progress START = new Progress(0, 0, null, 0);

    Progress at(long offset) {
        return new Progress(offset, applied, epoch, replays);
    }

    Progress having(Received.Ours received) {
        return new Progress(next, received.event().seq(), received.epoch(), replays);
    }

    /// The source speaks under a newer epoch: nothing of it has been seen.
    Progress reborn(Epoch newer) {
        return new Progress(next, 0, newer, replays);
    }
}
