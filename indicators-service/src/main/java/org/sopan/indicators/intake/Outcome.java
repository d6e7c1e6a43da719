package org.sopan.indicators.intake;

import java.util.List;
import java.util.Map;

/// What came of a submission.
public sealed interface Outcome {

    /// Remarks, as many as are kept.
    List<Remark> remarks();

    /// It is on disk.
    record Recorded(Submission submission, List<Remark> remarks) implements Outcome {
        public Recorded {
            remarks = List.copyOf(remarks);
        }
    }

    /// It would have been recorded like this; nothing was written.
    record Tried(Submission submission, List<Remark> remarks) implements Outcome {
        public Tried {
            remarks = List.copyOf(remarks);
        }
    }

    /// Nothing was written: a row was wrong and all were wanted, or none was right.
    ///
    /// @param outsideReach how many rows name an area the key does not reach
    /// @param byRule how often each rule was broken
    record Refused(int rows, int rejected, int outsideReach, List<Remark> remarks, Map<Rule, Integer> byRule)
            implements Outcome {
        public Refused {
            remarks = List.copyOf(remarks);
            byRule = Map.copyOf(byRule);
        }
    }

    /// The body holds no row.
    record Empty() implements Outcome {
        @Override
        public List<Remark> remarks() {
            return List.of();
        }
    }

    /// The body holds more rows than are taken at once.
    record TooManyRows(int allowed) implements Outcome {
        @Override
        public List<Remark> remarks() {
            return List.of();
        }
    }
}
