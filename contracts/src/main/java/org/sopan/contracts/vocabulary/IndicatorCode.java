package org.sopan.contracts.vocabulary;

import java.util.regex.Pattern;

/// The code of an indicator or data point, such as `NFHS-ANC4` or `ADP-HN-01`.
public record IndicatorCode(String value) implements Comparable<IndicatorCode> {

    /// What a indicator code may look like, as a regular expression; also the bound given in the OpenAPI documents.
    public static final String PATTERN = "[A-Z0-9][A-Z0-9-]{1,39}";

    private static final Pattern ALLOWED = Pattern.compile(PATTERN);

    public IndicatorCode {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "indicator code \"" + value + "\" is not readable; allowed is " + PATTERN);
        }
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
