package org.sopan.engine.method;

import java.util.Map;

/// How figures of different units become comparable. Formulas are in `package.md` of `org.sopan.engine.ranking`.
public sealed interface Normalisation {

    /// Where the result lies.
    Scale to();

    /// (x − low)/(high − low) with constants that stand in the document, in the indicator's own unit; for a lower-is-
    /// better indicator (high − x)/(high − low); for one with a target they bound the distance from it.
    record Goalposts(double low, double high, Scale to) implements Normalisation {}

    /// As goalposts, with the lowest and highest figure of a frame.
    record MinMax(String frame, IfNoRange ifNoRange, Scale to) implements Normalisation {}

    /// The figure is on a scale already, such as a percentage on 0..100: it is only turned and moved to `to`.
    record AlreadyScaled(double low, double high, Scale to) implements Normalisation {}

    static Normalisation read(Fields fields) {
        var to = Scale.read(fields, "to");
        var normalisation = switch (fields.kind()) {
            case "goalposts" -> new Goalposts(fields.number("low"), fields.number("high"), to);
            case "min-max" -> new MinMax(fields.text("frame"), IfNoRange.read(fields), to);
            case "already-scaled" -> new AlreadyScaled(fields.number("low", 0), fields.number("high", 100), to);
            default -> fields.unknownKind(new AlreadyScaled(0, 100, to), "goalposts", "min-max", "already-scaled");
        };
        fields.close();
        return normalisation;
    }

    default Map<String, Object> toTree() {
        return switch (this) {
            case Goalposts(double low, double high, var to) ->
                Map.of("kind", "goalposts", "low", low, "high", high, "to", to.toTree());
            case MinMax(var frame, var ifNoRange, var to) ->
                Map.of("kind", "min-max", "frame", frame, "ifNoRange", ifNoRange.toTree(), "to", to.toTree());
            case AlreadyScaled(double low, double high, var to) ->
                Map.of("kind", "already-scaled", "low", low, "high", high, "to", to.toTree());
        };
    }
}
