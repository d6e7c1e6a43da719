package org.sopan.formats;

import java.util.regex.Pattern;

/// A column of a table.
///
/// @param id name for programs: the header of a CSV, the field of an object; lower case, digits, underscore
/// @param type what its cells hold
/// @param label name for people
public record Column(String id, ValueType type, String label) {

    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9_]{0,63}");

    public Column {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("column id \"" + id + "\" is not usable; allowed is " + ID);
        }
    }

    public static Column of(String id, ValueType type, String label) {
        return new Column(id, type, label);
    }
}
