package org.sopan.kit.log;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.sopan.kit.log.Broker.Extent;

/// Finds out whether the broker still has what it acknowledged, and if not, where to begin again.
///
/// A broker at its defaults loses what it had not flushed when the power fails, an operator may empty it, a topic may
/// be made anew; a living producer notices none of it.
final class LostTail {

    private static final Logger LOG = Logger.getLogger(LostTail.class);

    private final Broker broker;
    private final Epoch epoch;

    /// More than one batch of the publisher: what was appended behind a lost tail and not yet noticed is never longer,
    /// because every batch is checked before the next is sent.
    private final int window;

    LostTail(Broker broker, Epoch epoch, int sendRows) {
        this.broker = broker;
        this.epoch = epoch;
        this.window = 2 * sendRows;
    }

    /// Compares the extent of a partition with what was acknowledged: the mark to go on from when something is gone.
    Optional<SentMark> missing(Part part, SentMark mark, Extent extent) {
        if (mark.topicId() == null) {
            return Optional.empty();
        }
        if (!mark.topicId().equals(extent.topicId()) || extent.latest() <= mark.ackedOffset()) {
            return Optional.of(lastKnown(part, mark, extent));
        }
        if (!part.topic().expires() && extent.earliest() > mark.firstOffset()) {
            LOG.warnf(
                    "%s begins at offset %d instead of %d: its head was cut; sending all of it again",
                    part, extent.earliest(), mark.firstOffset());
            return Optional.of(new SentMark(extent.topicId(), 0, -1, extent.latest()));
        }
        return Optional.empty();
    }

    /// Looks at the record itself: what lies at the acknowledged offset may be another one, when the tail was
    /// lost, more was appended, and this process died before it could notice.
    Optional<SentMark> replaced(Part part, SentMark mark, Extent extent) {
        if (mark.ackedOffset() < extent.earliest()) {
            return Optional.empty();
        }
        var there = broker.read(part, mark.ackedOffset(), mark.ackedOffset() + 1);
        boolean same = there.stream()
                .map(Place::of)
                .anyMatch(place -> place.epoch().equals(epoch.toString()) && place.seq() == mark.ackedSeq());
        return same ? Optional.empty() : Optional.of(lastKnown(part, mark, extent));
    }

    /// The last event before the first hole. A topic made anew is believed only when it is read from its beginning.
    SentMark lastKnown(Part part, SentMark mark, Extent extent) {
        boolean sameTopic = extent.topicId().equals(mark.topicId());
        long from = Math.max(extent.earliest(), extent.latest() - window);
        boolean fromBeginning = from == extent.earliest();
        var known = sameTopic || fromBeginning
                ? walk(places(broker.read(part, from, extent.latest())), fromBeginning)
                : Place.NONE;
        LOG.warnf(
                "%s has lost its tail: acknowledged up to seq %d at offset %d, found up to seq %d; sending the rest again",
                part, mark.ackedSeq(), mark.ackedOffset(), known.seq());
        return known.seq() == 0
                ? new SentMark(extent.topicId(), 0, -1, extent.latest())
                : new SentMark(extent.topicId(), known.seq(), known.offset(), mark.firstOffset());
    }

    private List<Place> places(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(Place::of)
                .filter(place -> place.epoch().equals(epoch.toString()))
                .toList();
    }

    /// Follows the chain as a consumer does. A window into the middle begins at its lowest `seq`: what lies before
    /// that was checked when it was sent.
    static Place walk(List<Place> places, boolean fromBeginning) {
        var lowest = places.stream().mapToLong(Place::seq).min().orElse(0);
        var known = Place.NONE;
        for (var place : places) {
            boolean begins = known.seq() == 0 && !fromBeginning && place.seq() == lowest;
            boolean follows = place.seq() > known.seq() && place.prev() <= known.seq();
            if (begins || (follows && (fromBeginning || known.seq() > 0))) {
                known = place;
            }
        }
        return known;
    }
}
