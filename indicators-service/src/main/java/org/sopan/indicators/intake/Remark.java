package org.sopan.indicators.intake;

import org.jspecify.annotations.Nullable;

/// What is wrong or doubtful about a row, and where exactly.
///
/// @param line line of the body, counted from 1
/// @param column column of that line, counted from 1; 0 where it is not known
/// @param pointer JSON pointer or name of the CSV column
/// @param detail names what, which and got
/// @param expected what is allowed
/// @param suggestion what was probably meant, null when nothing is near
public record Remark(
        Rule rule,
        int row,
        int line,
        int column,
        String pointer,
        String detail,
        @Nullable String found,
        @Nullable String expected,
        @Nullable String suggestion) {

    private static final int SHOWN = 80;

    /// About one cell of a row.
    static Remark about(RawRow row, Column column, Rule rule, Text text) {
        var cell = row.cell(column);
        return new Remark(
                rule,
                row.number(),
                row.line(),
                cell == null ? 0 : cell.column(),
                row.pointerTo(column),
                text.detail(),
                text.found() == null ? null : shortened(text.found()),
                text.expected(),
                text.suggestion());
    }

    /// About a row as a whole.
    static Remark about(RawRow row, RawRow.Defect defect) {
        var pointer = row.pointer() == null ? "" : row.pointer();
        return new Remark(
                defect.rule(),
                row.number(),
                row.line(),
                defect.column(),
                pointer,
                defect.detail(),
                null,
                defect.expected(),
                null);
    }

    /// The same, with more to say.
    Remark adding(String more) {
        return new Remark(rule, row, line, column, pointer, detail + more, found, expected, suggestion);
    }

    /// All of it as a sentence: which row, what is wrong, what is allowed.
    public String sentence() {
        var what = "row " + row + ": " + detail;
        return expected == null ? what : what + "; allowed is " + expected;
    }

    /// A text as it can be shown: bounded, and without control characters.
    public static String shortened(String text) {
        var clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "�");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }

    /// The words of a remark.
    record Text(
            String detail,
            @Nullable String found,
            @Nullable String expected,
            @Nullable String suggestion) {}
}
