package org.sopan.indicators.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Everything accepted figures are looked at for. None changes a figure or a rank.
public enum Check {
    SUSPECTED_SWAP("Two areas of a state are nearer to each other's last figures than to their own"),
    IDENTICAL_ROWS("Two areas of a state have the same figures throughout"),
    UNIT_SLIP("A figure is a hundredth or a hundredfold of the one before, as when a ratio is sent for a percentage"),
    JUMP("A change stands far from the others of the series"),
    NEIGHBOUR_JUMP("A change stands far from those of the state's other areas"),
    CONSTANT_RUN("The same figure comes again and again, away from a bound"),
    LATE("Figures came after the programme's calendar had closed the period"),
    MISSING("Figures a programme asks for had not come when its calendar closed the period"),
    SURVEY_DIVERGENCE("A self-reported figure lies far from what a survey found"),
    NOT_ALL_CHECKED("A submission holds more than the checks look at or open findings for"),
    SENT_BACK("A reviewer sent figures back");

    private final String promise;

    Check(String promise) {
        this.promise = promise;
    }

    public static Optional<Check> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// The code in answers: `suspected-swap`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it finds, as a sentence.
    public String promise() {
        return promise;
    }
}
