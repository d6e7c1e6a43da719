package org.sopan.engine.method;

import java.util.Map;

/// What stands in for a figure that is not there. Every filled cell is marked with how and from where.
public sealed interface MissingRule {

    /// How many periods back a figure may be carried from, at most.
    int MAX_PERIODS = 120;

    /// The word for all areas of a panel as one peer group.
    String ALL = "all";

    /// Nothing: the other children of the node take its weight.
    record LeaveOut() implements MissingRule {}

    /// The newest figure of the last `periods` periods of the same length.
    record CarryForward(int periods) implements MissingRule {}

    /// On the straight line between the nearest known figures before and after, periods of the same length; a
    /// gap at either end of a series stays a gap.
    record Interpolate() implements MissingRule {}

    /// Always this figure, in the indicator's own unit.
    record Constant(double figure) implements MissingRule {}

    /// The mean or median of the figures in the area's group of a grouping, or of `all`; left out where fewer
    /// than `atLeast` areas of the group have one.
    record OfGroup(boolean median, String grouping, int atLeast) implements MissingRule {}

    /// The area's own aggregate of the siblings within the node.
    record OwnMean() implements MissingRule {}

    /// Whether an area's better figure can never rank it lower. A group's mean passes part of the gain on to
    /// areas that may weigh it more.
    default boolean monotone() {
        return !(this instanceof OfGroup);
    }

    static MissingRule read(Fields fields) {
        var rule = switch (fields.kind()) {
            case "leave-out" -> new LeaveOut();
            case "carry-forward" -> new CarryForward(fields.integer("periods", 1, MAX_PERIODS));
            case "interpolate" -> new Interpolate();
            case "constant" -> new Constant(fields.number("figure"));
            case "group-mean" -> group(fields, false);
            case "group-median" -> group(fields, true);
            case "own-mean" -> new OwnMean();
            default ->
                fields.unknownKind(
                        new LeaveOut(),
                        "leave-out",
                        "carry-forward",
                        "interpolate",
                        "constant",
                        "group-mean",
                        "group-median",
                        "own-mean");
        };
        fields.close();
        return rule;
    }

    default Map<String, Object> toTree() {
        return switch (this) {
            case LeaveOut() -> Map.of("kind", "leave-out");
            case CarryForward(int periods) -> Map.of("kind", "carry-forward", "periods", periods);
            case Interpolate() -> Map.of("kind", "interpolate");
            case Constant(double figure) -> Map.of("kind", "constant", "figure", figure);
            case OfGroup(boolean median, var grouping, int atLeast) ->
                Map.of("kind", median ? "group-median" : "group-mean", "grouping", grouping, "atLeast", atLeast);
            case OwnMean() -> Map.of("kind", "own-mean");
        };
    }

    private static MissingRule group(Fields fields, boolean median) {
        return new OfGroup(
                median, fields.findText("grouping").orElse(ALL), fields.integer("atLeast", 1, Integer.MAX_VALUE, 1));
    }
}
