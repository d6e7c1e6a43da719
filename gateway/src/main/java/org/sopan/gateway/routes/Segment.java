package org.sopan.gateway.routes;

import java.util.regex.Pattern;

/// One part of a path between two slashes, from the most to the least particular kind.
sealed interface Segment {

    /// Fixed text, such as `areas`.
    record Literal(String text) implements Segment {}

    /// Text around a parameter, such as `{release}.csv`.
    record Mixed(String shape, Pattern pattern) implements Segment {}

    /// A parameter alone; takes any text but none.
    record Anything() implements Segment {}
}
