package org.sopan.kit.consume;

import java.util.List;
import java.util.Map;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.log.Part;
import org.sopan.kit.log.Positions;

/// Keeps a replica in memory up to date: reads every partition of its topics, in order, from where a snapshot stood.
///
/// Load the replica and [ConsumerOffsets#read] in one REPEATABLE READ transaction, then follow from those positions:
/// every event is in the snapshot or comes to the listener, and none does twice.
public interface Follower extends AutoCloseable {

    /// The last event handed over in each partition; what an answer made from the replica reflects.
    Positions positions(Topic topic);

    /// How far the broker's log is ahead, over all partitions; -1 before it is known.
    long lag();

    /// Stops after the batch at hand.
    @Override
    void close();

    /// Is told of events on one thread. What it throws is tried again with back-off, never skipped, except
    /// [UndecodableEvent].
    interface Listener {

        /// The next event of a partition. Decode before changing anything: what throws is told again.
        void apply(Event event);

        /// Nothing more is at hand: a good moment to compute from what was applied.
        void rest();

        /// The source came back from a backup: forget all that came from this partition; it is told again.
        void forget(Part part);

        /// The event breaks its contract, or waits behind one of its key that does; what its key touches is incomplete
        /// until the replica is loaded again.
        void held(Event event, String reason);
    }

    /// Makes followers; a bean.
    interface Factory {

        /// Starts to follow all partitions of the topics.
        ///
        /// @param name for logs and metrics, such as `rankings-panel`
        /// @param from where to begin; a partition that is not named begins at its first record
        Follower follow(String name, List<Topic> topics, Map<Part, Progress> from, Listener listener);
    }
}
