package org.sopan.formats;

import java.util.Set;
import java.util.regex.Pattern;

/// A column of a table.
///
/// @param id name for programs: the header of a CSV, the field of an object; letters, digits, underscore
/// @param type what its cells hold
/// @param label name for people
/// @param role what it is in a cube
/// @param labels names of its codes
/// @param spans days of its codes, where they are periods
public record Column(String id, ValueType type, String label, Role role, Labels labels, Spans spans) {

    /// Cells of these say something of the data set a row belongs to.
    private static final Set<String> ABOUT_SETS = Set.of("ACTION", "VALID_FROM", "VALID_TO");

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    public Column {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("column id \"" + id + "\" is not usable; allowed is " + ID);
        }
    }

    /// A column of a table that is no cube.
    public static Column of(String id, ValueType type, String label) {
        return new Column(id, type, label, Role.PLAIN, Labels.NONE, Spans.NONE);
    }

    /// The same column with a role.
    public Column as(Role newRole) {
        return new Column(id, type, label, newRole, labels, spans);
    }

    /// The same column with names of its codes.
    public Column named(Labels newLabels) {
        return new Column(id, type, label, role, newLabels, spans);
    }

    /// The same column with days of its codes.
    public Column spanning(Spans newSpans) {
        return new Column(id, type, label, role, labels, newSpans);
    }

    /// Whether its cells say what a reader is to do with a data set.
    boolean isAction() {
        return role == Role.SET && id.equals("ACTION");
    }

    /// Whether its cells are about a data set and about no figure: what to do with it, since and until
    /// when it held.
    boolean isAboutSet() {
        return role == Role.SET && ABOUT_SETS.contains(id);
    }

    /// Whether its cells are codes with names.
    boolean isCoded() {
        return !labels.equals(Labels.NONE);
    }
}
