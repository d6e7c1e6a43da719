package org.sopan.contracts.event;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `sopan.observations.revised.v1` on [Topic#OBSERVATIONS]: at most 1,000 revisions of one state's figures out of one
/// submission; the key is the state's code. The relay builds it from the stored revisions, so nothing is stored twice.
///
/// @param state code of the state all areas of the chunk lie in; `IN` for national figures
/// @param firstRow row number within the submission of the first revision, inclusive
/// @param lastRow of the last revision, inclusive
/// @param receivedAt RFC 3339 instant at which the submission was accepted
public record ObservationsRevised(
        String submission,
        String provider,
        String state,
        int firstRow,
        int lastRow,
        String receivedAt,
        List<Revision> revisions) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.observations.revised.v1";

    public ObservationsRevised {
        revisions = List.copyOf(revisions);
    }

    /// One figure as it now stands.
    ///
    /// @param revision counts from 1 for each key and never repeats
    /// @param value exact decimal; null exactly when the state carries no value
    /// @param state word of [org.sopan.contracts.vocabulary.ObservationState]
    /// @param review word of the review step reached, such as `submitted` or `published`
    public record Revision(
            int row,
            String indicator,
            String area,
            String period,
            String dataset,
            int revision,
            @Nullable BigDecimal value,
            String state,
            String review) {}
}
