package org.sopan.indicators.intake.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.Spellings;
import org.sopan.indicators.intake.Column;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.RawRow.Cell;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Reads one observation object, token by token. Numbers are taken as they are written, so none loses a digit.
final class JsonCells {

    private static final List<String> ALLOWED =
            Arrays.stream(Column.values()).map(Column::word).toList();

    private JsonCells() {}

    static JsonFactory factory(IntakeLimits limits) {
        return bounded(new JsonFactoryBuilder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION), limits);
    }

    /// For bodies whose unknown fields are passed over: finding them twice would mean to remember all of them.
    static JsonFactory passingOver(IntakeLimits limits) {
        return bounded(new JsonFactoryBuilder(), limits);
    }

    private static JsonFactory bounded(JsonFactoryBuilder builder, IntakeLimits limits) {
        var factory =
                builder.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
        factory.setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(4)
                .maxStringLength(limits.maxFieldChars())
                .maxNumberLength(100)
                .maxNameLength(100)
                .build());
        return factory;
    }

    /// The cells of the object the parser stands at the start of; afterwards it stands at its end.
    static Map<Column, Cell> read(JsonParser parser, String pointer) throws IOException {
        var cells = new EnumMap<Column, Cell>(Column.class);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var at = pointer + "/" + name;
            var column = Column.find(name).orElseThrow(() -> unknown(parser, at, name));
            var cell = cell(parser, at);
            if (cell != null) {
                cells.put(column, cell);
            }
        }
        return cells;
    }

    /// The scalar that follows, or null where there is `null` or blank text.
    static @Nullable Cell cell(JsonParser parser, String at) throws IOException {
        var token = parser.nextToken();
        int column = parser.currentTokenLocation().getColumnNr();
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                parser.getText().isBlank() ? null : new Cell(parser.getText(), column);
            default ->
                throw unfit(parser, at, "a text, a number or null is wanted, and " + word(token) + " stands here");
        };
    }

    static Problem unfit(JsonParser parser, String pointer, String detail) {
        var place = parser.currentTokenLocation();
        return new Problem(
                ErrorCode.UNFIT_BODY,
                "line " + place.getLineNr() + ", " + (pointer.isEmpty() ? "the body" : pointer) + ": " + detail,
                List.of(new Violation(pointer, place.getLineNr(), place.getColumnNr(), "shape", detail, null)));
    }

    /// A body that is not JSON, with the place where it stops being it.
    static Problem broken(IOException cause) {
        return switch (cause) {
            case JsonParseException json -> {
                var place = json.getLocation();
                var detail = String.valueOf(json.getOriginalMessage());
                yield new Problem(
                        ErrorCode.MALFORMED_BODY,
                        "the body is not JSON: line " + place.getLineNr() + ", column " + place.getColumnNr() + ": "
                                + detail,
                        List.of(new Violation(
                                "", place.getLineNr(), place.getColumnNr(), "json-broken", detail, null)));
            }
            case StreamConstraintsException large ->
                new Problem(ErrorCode.MALFORMED_BODY, "the body is beyond a bound: " + large.getOriginalMessage());
            default -> SentBody.unreadable(cause);
        };
    }

    private static Problem unknown(JsonParser parser, String at, String name) {
        var place = parser.currentTokenLocation();
        var detail = "field \"" + name + "\" is not known; allowed are " + String.join(", ", ALLOWED);
        var near = Spellings.nearest(name, ALLOWED).orElse(null);
        return new Problem(
                ErrorCode.UNFIT_BODY,
                "line " + place.getLineNr() + ", " + at + ": " + detail,
                List.of(new Violation(at, place.getLineNr(), place.getColumnNr(), "field-unknown", detail, near)));
    }

    private static String word(@Nullable JsonToken token) {
        return switch (token) {
            case null -> "the end of the body";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "something else";
        };
    }
}
