package org.sopan.engine.method;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The one spelling of a document that its hash is taken from: JSON without blanks, keys in code-unit order,
/// numbers in plain notation with the fewest digits that give the same double back, `null` fields left out.
final class CanonicalText {

    private CanonicalText() {}

    static String of(Object tree) {
        var text = new StringBuilder(4096);
        write(text, tree);
        return text.toString();
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /// `0.30` and `3e-1` are both `0.3`; negative zero is `0`.
    static String number(double value) {
        var plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    private static void write(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> writeObject(text, map);
            case List<?> list -> writeList(text, list);
            case Double number -> text.append(number(number));
            case BigDecimal number -> text.append(number(number.doubleValue()));
            case Number number -> text.append(number.longValue());
            case Boolean flag -> text.append(flag);
            default -> writeText(text, String.valueOf(value));
        }
    }

    private static void writeObject(StringBuilder text, Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, item) -> {
            if (item != null) {
                sorted.put(String.valueOf(key), item);
            }
        });
        char before = '{';
        for (var entry : sorted.entrySet()) {
            text.append(before);
            writeText(text, entry.getKey());
            text.append(':');
            write(text, entry.getValue());
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private static void writeList(StringBuilder text, List<?> list) {
        char before = '[';
        for (var item : list) {
            text.append(before);
            write(text, item);
            before = ',';
        }
        text.append(before == '[' ? "[]" : "]");
    }

    private static void writeText(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
