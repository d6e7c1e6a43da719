package org.sopan.kit.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a reader takes an answer packed in (RFC 9110 §12.5.3).
public final class ContentCodings {

    public static final String GZIP = "gzip";

    private static final String ANY = "*";

    private ContentCodings() {}

    /// Whether an `Accept-Encoding` names gzip, or everything, and does not rule it out by `q=0`.
    public static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        var codings = Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
                .map(coding -> coding.replace(" ", "").replace("\t", ""))
                .toList();
        return isNamed(GZIP, codings) ? isTaken(GZIP, codings) : isTaken(ANY, codings);
    }

    private static boolean isNamed(String name, List<String> codings) {
        return codings.stream().anyMatch(coding -> coding.equals(name) || coding.startsWith(name + ";"));
    }

    private static boolean isTaken(String name, List<String> codings) {
        return isNamed(name, codings)
                && codings.stream().noneMatch(coding -> coding.matches("\\Q" + name + "\\E;q=0(\\.0*)?"));
    }
}
