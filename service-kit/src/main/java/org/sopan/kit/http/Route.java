package org.sopan.kit.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One method of one resource, as its annotations say.
///
/// @param handler the method that serves it
/// @param method the HTTP method
/// @param template as the annotations say it, with the patterns of its parameters
/// @param path what matches the addresses of the template, with or without a slash at the end
record Route(
        Method handler, String method, String template, Pattern path, List<String> consumes, List<String> produces) {

    private static final Pattern PARAMETER =
            Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+?)\\s*)?}");

    /// Reads the annotations of a resource's method; empty when it serves nothing.
    static Optional<Route> of(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .findFirst()
                .map(verb -> of(verb.value(), method));
    }

    /// The template as documents write it, without patterns.
    String documented() {
        return template.replaceAll("\\{\\s*([\\w.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})+)?}", "{$1}");
    }

    /// How many characters of the template are literal.
    int literals() {
        return PARAMETER.matcher(template).replaceAll("").length();
    }

    private static Route of(String verb, Method method) {
        var type = method.getDeclaringClass();
        var template = join(valueOf(type.getAnnotation(Path.class)), valueOf(method.getAnnotation(Path.class)));
        var takes = method.getAnnotation(Consumes.class);
        var takesByDefault = type.getAnnotation(Consumes.class);
        return new Route(
                method,
                verb,
                template,
                pattern(template),
                types(takes == null ? null : takes.value(), takesByDefault == null ? null : takesByDefault.value()),
                produced(method));
    }

    /// Media types of what a resource's method gives.
    static List<String> produced(Method method) {
        var gives = method.getAnnotation(Produces.class);
        var givesByDefault = method.getDeclaringClass().getAnnotation(Produces.class);
        return types(gives == null ? null : gives.value(), givesByDefault == null ? null : givesByDefault.value());
    }

    private static List<String> types(String @Nullable [] own, String @Nullable [] inherited) {
        if (own != null) {
            return List.of(own);
        }
        return inherited == null ? List.of("application/json") : List.of(inherited);
    }

    private static String valueOf(@Nullable Path path) {
        return path == null ? "" : path.value();
    }

    private static String join(String first, String second) {
        var joined = ("/" + first + "/" + second).replaceAll("/+", "/");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }

    private static Pattern pattern(String template) {
        var regex = new StringBuilder();
        var parameter = PARAMETER.matcher(template);
        var from = 0;
        while (parameter.find()) {
            regex.append(Pattern.quote(template.substring(from, parameter.start())));
            var own = parameter.group(1);
            regex.append(own == null ? "[^/]+" : "(?:" + own + ")");
            from = parameter.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(template.substring(from))) + "/?");
    }
}
