package org.sopan.indicators.intake.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.RawRow;

/// A data value set in JSON, grouped (org unit and period of the set) or flat (of each value). What holds for
/// the set may stand before or after the values, so the body is put aside and read twice.
final class Dhis2JsonRows extends Dhis2Rows {

    private static final String VALUES = "dataValues";

    private final Spooled spooled;
    private final JsonParser parser;
    private final Map<String, String> common = new HashMap<>();
    private boolean ended;

    Dhis2JsonRows(SentBody body, boolean takesBack, IntakeLimits limits) {
        super(takesBack);
        this.spooled = Spooled.of(body);
        try {
            readCommon(limits);
            IdSchemes.check(common);
            this.parser = parser(limits);
            ended = !reachValues();
        } catch (IOException e) {
            spooled.close();
            throw JsonCells.broken(e);
        } catch (RuntimeException e) {
            spooled.close();
            throw e;
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
                ended = true;
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw JsonCells.unfit(parser, "/" + VALUES, "a data value is an object");
            }
            var place = parser.currentTokenLocation();
            return row(fields(), common, new Place(place.getLineNr(), place.getColumnNr(), false));
        } catch (IOException e) {
            throw JsonCells.broken(e);
        }
    }

    @Override
    Map<String, String> common() {
        return common;
    }

    @Override
    public String digest() {
        return spooled.digest();
    }

    @Override
    public void close() {
        try (spooled) {
            parser.close();
        } catch (IOException e) {
            throw JsonCells.broken(e);
        }
    }

    private JsonParser parser(IntakeLimits limits) throws IOException {
        return JsonCells.passingOver(limits).createParser(Characters.of(spooled.open(), Characters.understood(null)));
    }

    private void readCommon(IntakeLimits limits) throws IOException {
        try (var json = parser(limits)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw JsonCells.unfit(json, "", "the body is an object with dataValues");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                var token = json.nextToken();
                if (isGiven(token) && concernsSet(name)) {
                    put(json, common, name);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    /// Moves to the first value; false where there is none.
    private boolean reachValues() throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.currentName().equals(VALUES) && parser.nextToken() == JsonToken.START_ARRAY) {
                return true;
            }
            if (!parser.currentName().equals(VALUES)) {
                parser.nextToken();
            }
            parser.skipChildren();
        }
        return false;
    }

    private static boolean isGiven(@Nullable JsonToken token) {
        return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
    }

    private static void put(JsonParser json, Map<String, String> fields, String name) throws IOException {
        if (fields.put(name, json.getText()) != null) {
            throw JsonCells.unfit(json, "/" + name, "the field is given twice");
        }
    }

    private Map<String, String> fields() throws IOException {
        var fields = new LinkedHashMap<String, String>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (isGiven(token) && concerns(name)) {
                put(parser, fields, name);
            } else {
                parser.skipChildren();
            }
        }
        return fields;
    }
}
