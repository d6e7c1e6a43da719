package org.sopan.contracts.event;

import org.jspecify.annotations.Nullable;

/// `sopan.finding.changed.v1` on [Topic#SUBMISSIONS]: a finding was opened or answered, without its values; key is the
/// provider's code.
///
/// @param code the check, such as `suspected-swap`
/// @param severity `note`, `warning` or `serious`
/// @param indicator null where it is about more than one
/// @param submission null where it is about what was not sent
/// @param answer `comment`, `correction` or `confirmation`; null while it is open
/// @param answeredBy the key or person that answered; null while it is open
public record FindingChanged(
        String finding,
        String code,
        String severity,
        String area,
        @Nullable String indicator,
        @Nullable String period,
        @Nullable String dataset,
        String provider,
        @Nullable String submission,
        @Nullable String answer,
        @Nullable String answeredBy) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.finding.changed.v1";
}
