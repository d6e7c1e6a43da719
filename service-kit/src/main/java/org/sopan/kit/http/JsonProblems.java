package org.sopan.kit.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Spelling;
import org.sopan.kit.problem.Violation;

/// Says in plain words what is wrong with JSON, and at which line and column, without a name of a class.
public final class JsonProblems {

    private static final int MAX_SHOWN = 80;

    private JsonProblems() {}

    /// The problem of JSON that is broken, or whose shape does not fit.
    public static Problem of(JacksonException broken) {
        var violation = violation(broken);
        var place = violation.line() == null ? "" : " at line " + violation.line() + ", column " + violation.column();
        if (broken instanceof JsonMappingException) {
            var where = violation.pointer().isEmpty() ? "the body" : violation.pointer();
            return new Problem(ErrorCode.UNFIT_BODY, where + place + ": " + violation.detail(), List.of(violation));
        }
        return new Problem(
                ErrorCode.MALFORMED_BODY, "the JSON is broken" + place + ": " + violation.detail(), List.of(violation));
    }

    /// What is wrong and where, for callers that collect several.
    public static Violation violation(JacksonException broken) {
        var violation = switch (broken) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case InvalidFormatException format -> Violation.at(pointer(format), "wrong-type", wrongValue(format));
            case MismatchedInputException mismatch ->
                Violation.at(pointer(mismatch), "wrong-type", mismatched(mismatch));
            case ValueInstantiationException refused ->
                Violation.at(pointer(refused), "invalid-value", reason(refused));
            case JsonMappingException other -> Violation.at(pointer(other), "invalid-value", reason(other));
            default -> Violation.at("", "malformed-json", sentence(broken.getOriginalMessage()));
        };
        var place = broken.getLocation();
        return place == null || place.equals(JsonLocation.NA)
                ? violation
                : violation.atLine(place.getLineNr(), place.getColumnNr());
    }

    private static Violation unknownField(UnrecognizedPropertyException unknown) {
        var name = unknown.getPropertyName();
        var known = new TreeSet<String>();
        var ids = unknown.getKnownPropertyIds();
        if (ids != null) {
            ids.forEach(id -> known.add(String.valueOf(id)));
        }
        return Violation.at(
                        pointer(unknown),
                        "unknown-field",
                        "field \"" + shortened(name) + "\" is not known here; allowed are " + String.join(", ", known))
                .suggesting(Spelling.nearest(name, known).orElse(null));
    }

    /// The words of the vocabulary say themselves what they refuse.
    private static String wrongValue(InvalidFormatException format) {
        return format.getCause() instanceof IllegalArgumentException
                        && !(format.getCause() instanceof NumberFormatException)
                ? reason(format)
                : JsonTypes.wrongValue(format.getValue(), format.getTargetType());
    }

    private static String mismatched(MismatchedInputException mismatch) {
        var message = String.valueOf(mismatch.getOriginalMessage());
        if (message.startsWith("No content")) {
            return "there is no JSON in the body";
        }
        if (message.startsWith("Trailing token")) {
            return "something follows after the end of the JSON value; allowed is one value";
        }
        if (message.startsWith("Cannot map `null` into type")) {
            return "it is missing or null; expected is " + JsonTypes.name(mismatch.getTargetType());
        }
        var missing = JsonTypes.missingField(message);
        return missing.orElseGet(
                () -> "something else was found where " + JsonTypes.name(mismatch.getTargetType()) + " is expected");
    }

    /// Constructors of request types say what they refuse, the parser which limit was met; other messages are not for
    /// callers.
    private static String reason(JsonMappingException refused) {
        var cause = refused.getCause();
        if (cause instanceof StreamConstraintsException limit) {
            return sentence(limit.getOriginalMessage());
        }
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "the value is not allowed here";
    }

    private static String pointer(JsonMappingException at) {
        var pointer = new StringBuilder();
        for (var step : at.getPath()) {
            var name = step.getFieldName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? String.valueOf(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String sentence(@Nullable String message) {
        if (message == null) {
            return "it cannot be read";
        }
        var end = message.indexOf('\n');
        var line = end < 0 ? message : message.substring(0, end);
        return line.replaceAll(" ?\\(start marker at .*", "")
                .replaceAll(" ?at \\[Source.*", "")
                .replaceAll(", from `[^`]*`", "");
    }

    static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
