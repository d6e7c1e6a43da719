package org.sopan.contracts.vocabulary;

import java.util.regex.Pattern;

/// The code of a programme, such as `ADP`, `ABP` or `NFHS`.
public record ProgrammeCode(String value) implements Comparable<ProgrammeCode> {

    /// What a programme code may look like, as a regular expression; also the bound given in the OpenAPI documents.
    public static final String PATTERN = "[A-Z0-9][A-Z0-9-]{1,19}";

    private static final Pattern ALLOWED = Pattern.compile(PATTERN);

    public ProgrammeCode {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "programme code \"" + value + "\" is not readable; allowed is " + PATTERN);
        }
    }

    @Override
    public int compareTo(ProgrammeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
