package org.sopan.contracts.vocabulary;

import java.util.regex.Pattern;

/// Who reports figures: a state's data system, a ministry, a survey, such as `nfhs` or `s27-hmis`.
public record ProviderCode(String value) implements Comparable<ProviderCode> {

    /// What a provider code may look like, as a regular expression; also the bound given in the OpenAPI documents.
    public static final String PATTERN = "[a-z0-9][a-z0-9-]{1,39}";

    private static final Pattern ALLOWED = Pattern.compile(PATTERN);

    public ProviderCode {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "provider code \"" + value + "\" is not readable; allowed is " + PATTERN);
        }
    }

    @Override
    public int compareTo(ProviderCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
