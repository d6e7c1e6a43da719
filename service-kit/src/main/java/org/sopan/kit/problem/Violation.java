package org.sopan.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a request, and where.
///
/// @param pointer JSON pointer, column name or parameter name
/// @param line line of the body counted from 1, null where lines mean nothing
/// @param column column within the line, counted from 1
/// @param code stable code of the rule that was broken, such as `value-out-of-range`
/// @param detail names what, which, got and allowed
/// @param suggestion what was probably meant, or null
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        String pointer,
        @Nullable Integer line,
        @Nullable Integer column,
        String code,
        String detail,
        @Nullable String suggestion) {

    public static Violation at(String pointer, String code, String detail) {
        return new Violation(pointer, null, null, code, detail, null);
    }

    /// The same violation with what was probably meant.
    public Violation suggesting(@Nullable String meant) {
        return new Violation(pointer, line, column, code, detail, meant);
    }

    /// The same violation with its place in the body; a number below 1 means unknown.
    public Violation atLine(int bodyLine, int bodyColumn) {
        return new Violation(
                pointer, bodyLine < 1 ? null : bodyLine, bodyColumn < 1 ? null : bodyColumn, code, detail, suggestion);
    }
}
