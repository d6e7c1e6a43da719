package org.sopan.kit.consume;

/// What to do with the next event of a partition, by its place in the source's log alone. Kafka's offsets are
/// not asked: they have gaps, and after a refill they say something else.
final class Chain {

    private Chain() {}

    /// @param allowsGap whether this is the first record of a topic that expires: what came before may be gone
    static Verdict judge(Progress at, Received.Ours received, boolean allowsGap) {
        if (at.epoch() != null) {
            int newer = received.epoch().compareTo(at.epoch());
            if (newer != 0) {
                return newer > 0 ? Verdict.REBORN : Verdict.SKIP;
            }
        }
        if (received.event().seq() <= at.applied()) {
            return Verdict.SKIP;
        }
        return received.prev() <= at.applied() || allowsGap ? Verdict.APPLY : Verdict.GAP;
    }

    enum Verdict {
        /// Seen before, or from a life of the source that is over.
        SKIP,
        /// The next one.
        APPLY,
        /// Something before it was not seen.
        GAP,
        /// The source came back from a backup: forget it, then judge again.
        REBORN,
    }
}
