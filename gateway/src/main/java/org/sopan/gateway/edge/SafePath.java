package org.sopan.gateway.edge;

/// Reads a raw request path. What two readers could understand differently is refused rather than repaired: dot
/// segments, empty segments, `;` parameters, backslashes, and the encoded forms of all of them. What is left has one
/// spelling, and that spelling is what is matched and what is sent on.
sealed interface SafePath {

    /// A path of one spelling.
    ///
    /// @param path percent-encoding in upper case, nothing encoded that need not be
    record Safe(String path) implements SafePath {}

    record Unsafe(String reason) implements SafePath {}

    /// Longest path that is read.
    int MAX_LENGTH = 2_048;

    static SafePath of(String raw) {
        if (!raw.startsWith("/")) {
            return new Unsafe("it does not start with /");
        }
        if (raw.length() > MAX_LENGTH) {
            return new Unsafe("it has " + raw.length() + " characters; allowed are " + MAX_LENGTH);
        }
        var path = new StringBuilder(raw.length());
        for (var at = 0; at < raw.length(); at++) {
            var character = raw.charAt(at);
            if (character == '%') {
                var octet = octet(raw, at);
                if (octet < 0) {
                    return new Unsafe("the % at " + at + " is not followed by two hexadecimal digits");
                }
                if (hides((char) octet)) {
                    return new Unsafe("it contains " + raw.substring(at, at + 3) + ", which could be read in two ways");
                }
                append(path, octet);
                at += 2;
            } else if (isPlain(character)) {
                path.append(character);
            } else {
                return new Unsafe("the character at " + at + " is not allowed in a path");
            }
        }
        return withSegments(path.toString());
    }

    private static SafePath withSegments(String path) {
        if (path.contains("//")) {
            return new Unsafe("it contains an empty segment, //");
        }
        for (var segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return new Unsafe("it contains the dot segment " + segment);
            }
        }
        return new Safe(path);
    }

    private static int octet(String raw, int at) {
        if (at + 2 >= raw.length()) {
            return -1;
        }
        var high = Character.digit(raw.charAt(at + 1), 16);
        var low = Character.digit(raw.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /// Characters that mean something in a path and must not come in disguise.
    private static boolean hides(char octet) {
        return octet < ' ' || octet == 0x7f || "./\\;%".indexOf(octet) >= 0;
    }

    private static void append(StringBuilder path, int octet) {
        if (octet < 0x80 && isUnreserved((char) octet)) {
            path.append((char) octet);
        } else {
            path.append('%');
            path.append(Character.toUpperCase(Character.forDigit(octet >> 4, 16)));
            path.append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
        }
    }

    /// RFC 3986: what may stand in a path as it is; `;` is left out on purpose.
    private static boolean isPlain(char character) {
        return isUnreserved(character) || "/!$&'()*+,=:@".indexOf(character) >= 0;
    }

    private static boolean isUnreserved(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "-._~".indexOf(character) >= 0;
    }
}
