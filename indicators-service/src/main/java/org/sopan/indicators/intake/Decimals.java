package org.sopan.indicators.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Reads numbers as people and spreadsheets write them.
final class Decimals {

    /// More digits than any figure has; also keeps arithmetic on hostile exponents cheap.
    private static final int MAX_CHARS = 40;

    /// The largest number that is stored: with twelve decimals it has 38 digits, which tables of analysts hold
    /// (`DECIMAL(38, 12)`) and every consumer of the events reads.
    static final BigDecimal MOST = new BigDecimal("1E26");

    private static final int MAX_EXPONENT_DIGITS = 3;
    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1," + MAX_EXPONENT_DIGITS + "})?");
    private static final Pattern PARENTHESISED = Pattern.compile("\\(\\s*[\\d.,]+\\s*\\)");
    /// Thousands in the Indian (`1,23,456`) and the international (`1,234,567`) way.
    private static final Pattern SEPARATED = Pattern.compile("[+-]?\\d{1,3}(,\\d{2,3})*,\\d{3}(\\.\\d+)?");

    private Decimals() {}

    /// What was understood.
    sealed interface Reading {

        /// A decimal number.
        ///
        /// @param respelled whether separators or other digits had to be taken away
        record Decimal(BigDecimal value, boolean respelled) implements Reading {}

        record Parenthesised() implements Reading {}

        record Unreadable() implements Reading {}
    }

    static Reading read(String text, boolean lenient) {
        if (text.length() > MAX_CHARS) {
            return new Reading.Unreadable();
        }
        if (PARENTHESISED.matcher(text).matches()) {
            return new Reading.Parenthesised();
        }
        if (isPlain(text)) {
            return new Reading.Decimal(new BigDecimal(text), false);
        }
        if (!lenient) {
            return new Reading.Unreadable();
        }
        var respelled = westernDigits(text);
        if (SEPARATED.matcher(respelled).matches()) {
            respelled = respelled.replace(",", "");
        }
        return isPlain(respelled) ? new Reading.Decimal(new BigDecimal(respelled), true) : new Reading.Unreadable();
    }

    static boolean isStorable(BigDecimal number) {
        return number.abs().compareTo(MOST) < 0;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 128) && PLAIN.matcher(text).matches();
    }

    /// Devanagari and other decimal digits as 0–9.
    private static String westernDigits(String text) {
        var western = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                western.append(Character.digit(c, 10));
            } else {
                western.appendCodePoint(c);
            }
        });
        return western.toString();
    }
}
