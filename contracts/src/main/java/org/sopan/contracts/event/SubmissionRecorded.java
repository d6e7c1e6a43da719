package org.sopan.contracts.event;

/// `sopan.submission.recorded.v1` on [Topic#SUBMISSIONS]: what became of a submission, without its values; key is the
/// provider's code.
///
/// @param subject the key or person that sent it
/// @param mode `atomic` or `partial`
/// @param receivedAt RFC 3339 instant at which the submission was accepted
/// @param rows how many rows were sent; the sum of `added`, `revised`, `unchanged` and `rejected`
/// @param digest SHA-256 of the body as it was read, hex
public record SubmissionRecorded(
        String submission,
        String provider,
        String subject,
        String mode,
        String receivedAt,
        int rows,
        int added,
        int revised,
        int unchanged,
        int rejected,
        String digest) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.submission.recorded.v1";
}
