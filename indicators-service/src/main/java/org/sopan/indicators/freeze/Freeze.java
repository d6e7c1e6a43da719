package org.sopan.indicators.freeze;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.ReviewStep;

/// What a programme took as official at one time.
///
/// @param number counts the freezes of a programme from 1
public record Freeze(String id, int number, Asked asked, ReviewStep from, Content content, Instant frozenAt) {

    /// What was to be frozen.
    ///
    /// @param period the one it is made for; figures of earlier ones that came since their own freeze are taken too
    /// @param state only this state's figures; null for those of all states that have no calendar of their own
    /// @param by the key or person, [#CALENDAR] for none
    public record Asked(
            ProgrammeCode programme,
            Period period,
            @Nullable AreaCode state,
            Reason reason,
            String by) {}

    /// What it took.
    ///
    /// @param digest SHA-256 over the figures and their revisions, hex; see [FrozenList]
    public record Content(int figures, String digest) {}

    /// Who froze what nobody asked for.
    public static final String CALENDAR = "calendar";

    /// Why a freeze was made.
    public enum Reason {
        /// The calendar's day had come.
        CALENDAR,
        /// The time for appeals was over: corrections made since the freeze are taken.
        APPEAL,
        /// Somebody asked for it.
        MANUAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Reason of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
