package org.sopan.indicators.intake.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.RawRow;
import org.sopan.indicators.intake.RowSource;
import org.sopan.indicators.intake.Rule;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Rows of an NDJSON body: one object per line. A line that is none is a wrong row and does not stop the others.
final class NdjsonRows implements RowSource {

    private static final int MAX_CELLS = 16;

    private final SentBody body;
    private final Reader in;
    private final JsonFactory json;
    private final int maxLine;
    private final boolean lenient;
    private int line;
    private int number;

    NdjsonRows(SentBody body, IntakeLimits limits) {
        this(body, limits, false);
    }

    /// @param lenient whether spellings that a spreadsheet produces are understood
    NdjsonRows(SentBody body, IntakeLimits limits, boolean lenient) {
        this.body = body;
        this.in = body.characters();
        this.json = JsonCells.factory(limits);
        this.lenient = lenient;
        this.maxLine = limits.maxFieldChars() * MAX_CELLS;
    }

    @Override
    public @Nullable RawRow next() {
        try {
            for (var text = readLine(); text != null; text = readLine()) {
                if (!text.isBlank()) {
                    number++;
                    return parse(text);
                }
            }
            return null;
        } catch (IOException e) {
            throw SentBody.unreadable(e);
        }
    }

    @Override
    public String digest() {
        return body.digest();
    }

    private RawRow parse(String text) {
        var pointer = "/" + (number - 1);
        try (var parser = json.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return defect(pointer, 1, "the line is not an object");
            }
            var cells = JsonCells.read(parser, pointer);
            if (parser.nextToken() != null) {
                return defect(
                        pointer, parser.currentTokenLocation().getColumnNr(), "the line goes on after its object");
            }
            return new RawRow(number, line, cells, pointer, lenient, null);
        } catch (Problem unfit) {
            return defect(
                    pointer,
                    1,
                    unfit.violations().isEmpty()
                            ? unfit.detail()
                            : unfit.violations().getFirst().detail());
        } catch (IOException broken) {
            return defect(pointer, 1, JsonCells.broken(broken).detail());
        }
    }

    private RawRow defect(String pointer, int column, String detail) {
        return new RawRow(
                number,
                line,
                Map.of(),
                pointer,
                false,
                new RawRow.Defect(Rule.ROW_UNREADABLE, column, detail, "one JSON object with the documented fields"));
    }

    private @Nullable String readLine() throws IOException {
        var text = new StringBuilder();
        line++;
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (text.length() >= maxLine) {
                throw new Problem(
                        ErrorCode.MALFORMED_BODY, "line " + line + " has more than " + maxLine + " characters");
            }
            text.append((char) c);
            c = in.read();
        }
        return text.toString();
    }
}
