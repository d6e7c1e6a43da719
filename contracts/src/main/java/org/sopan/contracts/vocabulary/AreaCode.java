package org.sopan.contracts.vocabulary;

import java.util.Locale;

/// The LGD code of an area in canonical spelling: `IN`, `S27`, `D445`, `B4358`.
///
/// Two codes are equal exactly when they name the same area: [#parse] pads and upper-cases, so `d3` and `D003` are
/// one code. The level is in the letter, so no look-up is needed to know it.
public record AreaCode(String value) implements Comparable<AreaCode> {

    /// The root of the tree.
    public static final AreaCode INDIA = new AreaCode("IN");

    private static final int MAX_DIGITS = 6;

    public AreaCode {
        if (!value.equals(canonical(value))) {
            throw new IllegalArgumentException("area code is not in canonical spelling: " + value);
        }
    }

    /// Reads leniently (`d3`, `D003`, `in`); throws [IllegalArgumentException] with what was found and what is allowed.
    public static AreaCode parse(String text) {
        return new AreaCode(canonical(text));
    }

    public AreaLevel level() {
        return levelOf(value);
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String canonical(String text) {
        var upper = text.strip().toUpperCase(Locale.ROOT);
        var level = levelOf(upper);
        if (level == AreaLevel.COUNTRY) {
            return upper;
        }
        var number = upper.substring(1).replaceFirst("^0+(?=.)", "");
        if (number.isEmpty() || number.length() > MAX_DIGITS || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw unreadable(text);
        }
        return level.prefix() + "0".repeat(Math.max(0, level.digits() - number.length())) + number;
    }

    private static AreaLevel levelOf(String upper) {
        if (upper.equals("IN")) {
            return AreaLevel.COUNTRY;
        }
        return switch (upper.isEmpty() ? ' ' : upper.charAt(0)) {
            case 'S' -> AreaLevel.STATE;
            case 'D' -> AreaLevel.DISTRICT;
            case 'B' -> AreaLevel.BLOCK;
            default -> throw unreadable(upper);
        };
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "area code \"" + text + "\" is not readable; allowed are IN, S and a state's, "
                        + "D and a district's, B and a block's LGD number, such as S27, D445, B4358");
    }
}
