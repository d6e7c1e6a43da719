package org.sopan.gateway.routes;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A path template of an OpenAPI document, such as `/v1/areas/{area}/scorecard`.
///
/// Two templates are the same place when their [#shape] is equal: the names of the parameters do not count.
public record Template(String text) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}/]+}");
    private static final String MARK = "{}";

    public Template {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("path template \"" + text + "\" does not start with /");
        }
    }

    /// The template with its parameters nameless: `/v1/areas/{}/scorecard`.
    public String shape() {
        return PARAMETER.matcher(text).replaceAll(MARK);
    }

    List<Segment> segments() {
        return Arrays.stream(shape().substring(1).split("/", -1))
                .map(Template::segment)
                .toList();
    }

    private static Segment segment(String shape) {
        if (shape.equals(MARK)) {
            return new Segment.Anything();
        }
        if (!shape.contains(MARK)) {
            return new Segment.Literal(shape);
        }
        var pattern = Arrays.stream(shape.split(Pattern.quote(MARK), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+"));
        return new Segment.Mixed(shape, Pattern.compile(pattern));
    }
}
