package org.sopan.contracts.event;

import org.jspecify.annotations.Nullable;

/// `sopan.freeze.closed.v1` in every partition of [Topic#OBSERVATIONS]: the marker of a freeze. A reader that
/// has met it in all partitions has met every part of the freeze and every revision it took. What a freeze
/// took stays taken; a later freeze adds what came or was corrected since, so what counts is the newest
/// freeze that names a figure.
///
/// @param number counts the freezes of a programme from 1
/// @param period the period it was made for; earlier ones that came late are in it too
/// @param state the state it is about, or null for all that have no calendar of their own
/// @param reason `calendar`, `appeal` or `manual`
/// @param from the step of the review from which on it took figures
/// @param parts how many [FreezePart] records came before
/// @param figures how many figures they carry together
/// @param digest SHA-256 over one line `indicator:area:period:dataset@revision` for each figure, ended by a line feed,
/// ordered by state, indicator, area, period and dataset
/// @param subject the key or person that froze, `calendar` for none
/// @param frozenAt RFC 3339 instant
public record FreezeClosed(
        String freeze,
        String programme,
        int number,
        String period,
        @Nullable String state,
        String reason,
        String from,
        int parts,
        int figures,
        String digest,
        String subject,
        String frozenAt) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.freeze.closed.v1";
}
