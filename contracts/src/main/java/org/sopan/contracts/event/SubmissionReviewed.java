package org.sopan.contracts.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `sopan.submission.reviewed.v1` on [Topic#SUBMISSIONS]: a level of the review has looked at figures of a submission,
/// without their values; key is the provider's code. The step the figures reached comes on [Topic#OBSERVATIONS] as any
/// revision does.
///
/// @param review id of the review, which is a submission of its own
/// @param level `checker`, `district`, `state` or `national`
/// @param verdict `pass` or `send-back`
/// @param comment what the reviewer said; never null where figures were sent back
/// @param subject the key or person that reviewed
/// @param receivedAt RFC 3339 instant of the review
/// @param figures how many figures moved to another step
/// @param parts what it was about, and where that stands now
public record SubmissionReviewed(
        String review,
        String submission,
        String provider,
        String programme,
        String level,
        String verdict,
        @Nullable String comment,
        String subject,
        String receivedAt,
        int figures,
        List<Part> parts) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.submission.reviewed.v1";

    public SubmissionReviewed {
        parts = List.copyOf(parts);
    }

    /// The figures of one area.
    ///
    /// @param area a district with its blocks, or a state's or the country's own figures
    /// @param step step of the review they have reached, such as `approved` or `sent-back`
    /// @param awaiting whose turn it is: a level, `maker`, or null when nobody's is
    public record Part(String area, String step, @Nullable String awaiting) {}
}
