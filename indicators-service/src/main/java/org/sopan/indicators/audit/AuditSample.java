package org.sopan.indicators.audit;

import java.time.Instant;
import java.util.Locale;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// Figures drawn for an audit.
///
/// @param csv the drawn figures, as [SampleDraw#csv] writes them
/// @param sampleDigest SHA-256 of the CSV, hex
public record AuditSample(
        String id, Asked asked, Population population, String csv, String sampleDigest, String by, Instant at) {

    /// What was asked for. The same over the same population gives the same bytes.
    ///
    /// @param within only figures of this area and all below it
    public record Asked(ProgrammeCode programme, Period period, AreaCode within, Method method, long seed, int size) {}

    /// What it was drawn from.
    ///
    /// @param digest [SampleDraw#digest]
    public record Population(int figures, String digest) {}

    /// How it was drawn.
    public enum Method {
        /// Every figure alike.
        RANDOM,
        /// Figures with open findings rather: weight 1, and for each open finding 1 more (note), 3 (warning) or 9
        /// (serious).
        RISK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Method of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
