package org.sopan.indicators.withdrawal;

import java.time.Instant;
import org.sopan.contracts.vocabulary.ProviderCode;

/// A submission that was taken back. It is a submission of its own, with an id and revisions of its own.
///
/// @param withdraws the push that was taken back
/// @param subject who took it back
/// @param figures how many figures still stood as the push brought them and fell back
/// @param restored how many of these fell back to a figure; the others had none before and are withdrawn now
public record Withdrawal(
        String id,
        String withdraws,
        ProviderCode provider,
        String subject,
        String reason,
        int figures,
        int restored,
        Instant acceptedAt) {

    /// What was done to the figures.
    public record FellBack(int figures, int restored) {}
}
