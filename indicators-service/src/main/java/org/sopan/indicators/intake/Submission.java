package org.sopan.indicators.intake;

import java.time.Instant;
import java.util.Map;
import org.sopan.contracts.vocabulary.ProviderCode;

/// What was pushed at once, and what became of it.
///
/// @param subject the key or person that sent it
/// @param digest SHA-256 of the body after decompression, hex
/// @param remarksByRule how many remarks each rule made; exact, however many are kept
/// @param acceptedAt when it was accepted; for a dry run, when it was tried
public record Submission(
        String id,
        ProviderCode provider,
        String subject,
        Mode mode,
        String digest,
        Counts counts,
        Map<Rule, Integer> remarksByRule,
        Instant acceptedAt) {

    public Submission {
        remarksByRule = Map.copyOf(remarksByRule);
    }

    /// Rows by what became of them; the parts of one ratio are one row.
    ///
    /// @param added figures that were not known before
    /// @param revised figures that now differ
    /// @param unchanged repeats of what is known; they make no revision
    /// @param warned accepted rows with a warning
    public record Counts(int rows, int added, int revised, int unchanged, int rejected, int warned) {

        public Counts {
            if (rows != added + revised + unchanged + rejected) {
                throw new IllegalArgumentException("rows do not add up: " + rows + " against " + added + "+" + revised
                        + "+" + unchanged + "+" + rejected);
            }
        }

        public int accepted() {
            return added + revised + unchanged;
        }
    }
}
