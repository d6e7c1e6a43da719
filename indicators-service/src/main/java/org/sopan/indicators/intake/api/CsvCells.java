package org.sopan.indicators.intake.api;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.RawRow.Cell;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Splits CSV after RFC 4180 into records, one at a time: quoted line breaks, doubled quotes, CRLF, LF and CR.
final class CsvCells {

    private final Reader in;
    private final int maxCells;
    private final int maxChars;
    private int line = 1;
    private int column = 0;
    private int recordLine = 1;
    private int ahead = NONE;

    private static final int NONE = -2;

    CsvCells(Reader in, int maxCells, int maxChars) {
        this.in = in;
        this.maxCells = maxCells;
        this.maxChars = maxChars;
    }

    /// Line on which the record last read began.
    int recordLine() {
        return recordLine;
    }

    /// The cells of the next record that is not a blank line, or null at the end.
    @Nullable
    List<Cell> next() {
        while (peek() == '\n' || peek() == '\r') {
            endLine();
        }
        if (peek() < 0) {
            return null;
        }
        recordLine = line;
        var cells = new ArrayList<Cell>(8);
        while (true) {
            cells.add(cell());
            if (cells.size() > maxCells) {
                throw broken("the record has more than " + maxCells + " cells");
            }
            if (peek() != ',') {
                endLine();
                return cells;
            }
            take();
        }
    }

    private Cell cell() {
        int start = column + 1;
        return peek() == '"' ? new Cell(quoted(), start) : new Cell(bare(), start);
    }

    private String bare() {
        var text = new StringBuilder();
        while (peek() >= 0 && peek() != ',' && peek() != '\n' && peek() != '\r') {
            if (peek() == '"') {
                throw broken("a quote stands inside a cell that does not begin with one");
            }
            append(text, take());
        }
        return text.toString();
    }

    private String quoted() {
        int openedAt = line;
        take();
        var text = new StringBuilder();
        while (true) {
            if (peek() < 0) {
                throw broken("the quote opened on line " + openedAt + " is never closed");
            }
            char c = take();
            if (c != '"') {
                append(text, c);
            } else if (peek() == '"') {
                append(text, take());
            } else {
                break;
            }
        }
        if (peek() >= 0 && peek() != ',' && peek() != '\n' && peek() != '\r') {
            throw broken("after a closing quote stands neither a comma nor the end of the line");
        }
        return text.toString();
    }

    private void append(StringBuilder text, char c) {
        if (c == 0) {
            throw broken("the body has a NUL character");
        }
        if (text.length() >= maxChars) {
            throw broken("a cell has more than " + maxChars + " characters");
        }
        text.append(c);
    }

    private void endLine() {
        if (peek() < 0) {
            return;
        }
        char c = take();
        if (c == '\r' && peek() == '\n') {
            take();
        }
    }

    private int peek() {
        if (ahead == NONE) {
            try {
                ahead = in.read();
            } catch (IOException e) {
                throw SentBody.unreadable(e);
            }
        }
        return ahead;
    }

    private char take() {
        char c = (char) peek();
        ahead = NONE;
        column++;
        if (c == '\n' || (c == '\r' && peek() != '\n')) {
            line++;
            column = 0;
        }
        return c;
    }

    private Problem broken(String what) {
        var detail = "line " + line + ", column " + (column + 1) + ": " + what;
        return new Problem(
                ErrorCode.MALFORMED_BODY,
                "the body is not CSV: " + detail,
                List.of(new Violation("", line, column + 1, "csv-broken", detail, null)));
    }
}
