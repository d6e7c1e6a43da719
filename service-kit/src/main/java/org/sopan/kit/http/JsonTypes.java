package org.sopan.kit.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names Java types as a writer of JSON knows them.
final class JsonTypes {

    private static final Pattern MISSING =
            Pattern.compile("Missing required creator property '([^']{1,80})'.*", Pattern.DOTALL);

    private JsonTypes() {}

    /// What is expected: `a number`, `an array`, `one of A, B`.
    static String name(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        if (type == Instant.class) {
            return "an instant such as 2026-04-30T10:15:30Z";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-04-30";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    static String wrongValue(@Nullable Object got, @Nullable Class<?> type) {
        return "got " + shown(got) + "; expected is " + name(type);
    }

    static Optional<String> missingField(String message) {
        var match = MISSING.matcher(message);
        return match.matches() ? Optional.of("field \"" + match.group(1) + "\" is missing") : Optional.empty();
    }

    private static String shown(@Nullable Object got) {
        var text = JsonProblems.shortened(String.valueOf(got));
        return got instanceof CharSequence ? "\"" + text + "\"" : text;
    }
}
