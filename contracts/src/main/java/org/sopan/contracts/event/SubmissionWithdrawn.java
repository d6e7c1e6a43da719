package org.sopan.contracts.event;

/// `sopan.submission.withdrawn.v1` on [Topic#SUBMISSIONS]: a submission was taken back; key is the provider's code. The
/// figures it changed come on [Topic#OBSERVATIONS] as any revision does.
///
/// @param submission id of the withdrawal, which is a submission of its own
/// @param withdraws the submission that was taken back
/// @param subject the key or person that took it back
/// @param receivedAt RFC 3339 instant of the withdrawal
/// @param figures how many figures fell back
/// @param restored how many of these fell back to an earlier figure; the others are withdrawn
public record SubmissionWithdrawn(
        String submission,
        String withdraws,
        String provider,
        String subject,
        String reason,
        String receivedAt,
        int figures,
        int restored) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.submission.withdrawn.v1";
}
