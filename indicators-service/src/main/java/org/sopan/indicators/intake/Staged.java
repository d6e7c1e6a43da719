package org.sopan.indicators.intake;

import java.util.List;
import java.util.Map;
import org.sopan.indicators.resolution.HeldRow;

/// A submission between its two halves.
public sealed interface Staged {

    /// There is nothing to apply.
    record Settled(Outcome outcome) implements Staged {}

    /// Checked rows, some of which may wait in staging.
    ///
    /// @param rest rows that do not wait there
    /// @param spilled whether any do
    /// @param precisions what came with the rows
    /// @param held refused rows that may wait for a name
    record Ready(
            String id,
            Order order,
            String digest,
            List<Figure> rest,
            boolean spilled,
            List<Remark> remarks,
            Tally tally,
            List<SentPrecision> precisions,
            List<HeldRow> held)
            implements Staged {
        public Ready {
            rest = List.copyOf(rest);
            remarks = List.copyOf(remarks);
            precisions = List.copyOf(precisions);
            held = List.copyOf(held);
        }

        Ready(
                String id,
                Order order,
                String digest,
                List<Figure> rest,
                boolean spilled,
                List<Remark> remarks,
                Tally tally,
                List<HeldRow> held) {
            this(id, order, digest, rest, spilled, remarks, tally, List.of(), held);
        }

        /// The same rows, with what came with them.
        Ready with(List<SentPrecision> sent) {
            return sent.isEmpty() ? this : new Ready(id, order, digest, rest, spilled, remarks, tally, sent, held);
        }
    }

    /// Rows so far.
    ///
    /// @param rows all rows of the body
    /// @param outsideReach rows that name an area the key does not reach
    /// @param bound how many remarks are kept, and of what size
    /// @param byRule how often each rule was broken
    record Tally(
            int rows, int refused, int warned, int outsideReach, RemarkRoom.Bounds bound, Map<Rule, Integer> byRule) {
        public Tally {
            byRule = Map.copyOf(byRule);
        }
    }
}
