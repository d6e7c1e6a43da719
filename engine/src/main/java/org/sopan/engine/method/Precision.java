package org.sopan.engine.method;

import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// On which decimals a rank is decided, and what equal scores get.
public record Precision(int decimals, RoundingMode rounding, Ties ties) {

    /// Nine decimals, half up, 1-2-2-4.
    public static final Precision DEFAULT = new Precision(9, RoundingMode.HALF_UP, Ties.COMPETITION);

    /// The most decimals that a score of 100 has as a double.
    public static final int MAX_DECIMALS = 12;

    private static final Set<RoundingMode> ALLOWED =
            EnumSet.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN, RoundingMode.DOWN);

    static Precision read(Fields fields, Precision otherwise) {
        var precision = new Precision(
                fields.integer("decimals", 0, MAX_DECIMALS, otherwise.decimals),
                fields.word("rounding", RoundingMode.class, otherwise.rounding),
                fields.word("ties", Ties.class, otherwise.ties));
        if (!ALLOWED.contains(precision.rounding)) {
            fields.refuse(new MethodRefusal.UnknownOption(
                    fields.path("rounding"),
                    Words.of(precision.rounding),
                    ALLOWED.stream().map(Words::of).toList()));
        }
        fields.close();
        return precision;
    }

    Map<String, Object> toTree() {
        return Map.of("decimals", decimals, "rounding", Words.of(rounding), "ties", Words.of(ties));
    }
}
