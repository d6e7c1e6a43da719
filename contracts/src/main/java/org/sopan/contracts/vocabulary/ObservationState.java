package org.sopan.contracts.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/// What kind of figure an observation is. Missing, zero and not-applicable are three different things.
public enum ObservationState {
    NORMAL("normal", true),
    PROVISIONAL("provisional", true),
    ESTIMATED("estimated", true),
    /// 25–49 unweighted cases in a survey: the value stands, flagged.
    LOW_RELIABILITY("low-reliability", true),
    /// Fewer cases than may be published: there is no value.
    SUPPRESSED("suppressed", false),
    NOT_APPLICABLE("not-applicable", false),
    MISSING("missing", false),
    /// A revision that takes a figure back; read as missing.
    WITHDRAWN("withdrawn", false);

    private final String word;
    private final boolean carriesValue;

    ObservationState(String word, boolean carriesValue) {
        this.word = word;
        this.carriesValue = carriesValue;
    }

    public static Optional<ObservationState> find(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
    }

    /// The word used on the wire and in files.
    public String word() {
        return word;
    }

    /// Whether a figure in this state has a value; one without must not carry a number.
    public boolean carriesValue() {
        return carriesValue;
    }
}
