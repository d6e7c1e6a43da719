package org.sopan.contracts.vocabulary;

import java.util.regex.Pattern;

/// Which telling of a figure is meant: self-reported, survey or verified figures of the same thing stand side by side.
public record DatasetCode(String value) implements Comparable<DatasetCode> {

    /// What a dataset may look like, as a regular expression; also the bound given in the OpenAPI documents.
    public static final String PATTERN = "[a-z][a-z0-9-]{1,29}";

    private static final Pattern ALLOWED = Pattern.compile(PATTERN);

    public DatasetCode {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("dataset \"" + value + "\" is not readable; allowed is " + PATTERN);
        }
    }

    @Override
    public int compareTo(DatasetCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
