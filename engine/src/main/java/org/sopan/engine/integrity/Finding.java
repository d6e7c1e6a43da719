package org.sopan.engine.integrity;

/// Something in the figures that deserves a second look. It is evidence for a person, never a penalty.
///
/// @param subject area, indicator or provider it is about
/// @param evidence one sentence with the figures that speak
/// @param strength how far out it is, in the unit of the check (a z, a χ², a run length)
public record Finding(Check check, Severity severity, String subject, String evidence, double strength) {

    /// Which check found it.
    public enum Check {
        JUMP,
        DIGIT_HEAPING,
        CONSTANT_RUN,
        IDENTICAL_ROWS,
        SUSPECTED_SWAP,
        SIGN_ERROR,
        BUNCHING,
        SURVEY_DIVERGENCE
    }

    /// How much it should weigh with the person who looks.
    public enum Severity {
        NOTE,
        WARNING,
        SERIOUS
    }
}
