package org.sopan.indicators.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.ReviewLevel;
import org.sopan.indicators.catalogue.ReviewStep;

/// Pushes and where they stand: the work that waits for a reviewer, and what became of one's own.
public interface SubmissionQueue {

    /// In the order in which they were accepted, after the one named.
    List<Entry> list(Filter filter, @Nullable String after, int limit);

    /// Which pushes are wanted; null means no condition.
    ///
    /// @param person whose own are listed
    /// @param provider whose own are listed, empty for none
    /// @param reviews whether others' are listed too, as far as the session reaches their areas
    record Filter(
            String person,
            String provider,
            boolean reviews,
            @Nullable ReviewStep step,
            @Nullable ReviewLevel awaiting,
            @Nullable ProgrammeCode programme,
            @Nullable List<AreaCode> areas) {

        /// Whether pushes without a part that fits are left out.
        public boolean asksForParts() {
            return step != null || awaiting != null || programme != null || areas != null;
        }
    }

    /// A push.
    ///
    /// @param withdrawnBy the withdrawal that took it back, null while it stands
    /// @param parts those that fit, as far as the session reaches, in one order and bounded
    /// @param allParts how many these are
    record Entry(
            String id,
            ProviderCode provider,
            String subject,
            Instant acceptedAt,
            int figures,
            @Nullable String withdrawnBy,
            List<ReviewPart> parts,
            int allParts) {

        public Entry {
            parts = List.copyOf(parts);
        }
    }
}
