package org.sopan.indicators.intake.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Column;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.RawRow;
import org.sopan.indicators.intake.RowSource;

/// Rows of a JSON body: an array of observations, or an envelope `{"period": …, "observations": […]}` whose
/// other fields hold for every row that does not say otherwise. They stand before the rows, so that nothing
/// has to be held.
final class JsonRows implements RowSource {

    private static final String ROWS = "observations";

    private final SentBody body;
    private final JsonParser parser;
    private final Map<Column, RawRow.Cell> common = new EnumMap<>(Column.class);
    private boolean envelope;
    private boolean ended;
    private int number;

    JsonRows(SentBody body, IntakeLimits limits) {
        this.body = body;
        try {
            this.parser = JsonCells.factory(limits).createParser(body.characters());
            open();
        } catch (IOException e) {
            throw JsonCells.broken(e);
        }
    }

    @Override
    public @Nullable RawRow next() {
        if (ended) {
            return null;
        }
        try {
            var token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                end();
                return null;
            }
            var pointer = (envelope ? "/" + ROWS : "") + "/" + number;
            if (token != JsonToken.START_OBJECT) {
                throw JsonCells.unfit(parser, pointer, "an observation is an object");
            }
            int line = parser.currentTokenLocation().getLineNr();
            var cells = JsonCells.read(parser, pointer);
            common.forEach(cells::putIfAbsent);
            return new RawRow(++number, line, cells, pointer, false, null);
        } catch (IOException e) {
            throw JsonCells.broken(e);
        }
    }

    @Override
    public String digest() {
        return body.digest();
    }

    private void open() throws IOException {
        var token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            return;
        }
        if (token != JsonToken.START_OBJECT) {
            throw JsonCells.unfit(parser, "", "the body is an array of observations or an object that has one");
        }
        envelope = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            if (name.equals(ROWS)) {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw JsonCells.unfit(parser, "/" + ROWS, "observations is an array");
                }
                return;
            }
            var column = Column.find(name)
                    .orElseThrow(() -> JsonCells.unfit(
                            parser,
                            "/" + name,
                            "allowed are observations and, before it, " + Column.AREA.word()
                                    + ", indicator, period, value, status, dataset, note, evidence, reason"));
            var cell = JsonCells.cell(parser, "/" + name);
            if (cell != null) {
                common.put(column, cell);
            }
        }
        throw JsonCells.unfit(parser, "", "the object has no observations");
    }

    private void end() throws IOException {
        ended = true;
        if (envelope && parser.nextToken() != JsonToken.END_OBJECT) {
            throw JsonCells.unfit(
                    parser, "", "observations is the last field, so that rows can be read as they arrive");
        }
        if (parser.nextToken() != null) {
            throw JsonCells.unfit(parser, "", "the body goes on after its end");
        }
    }
}
