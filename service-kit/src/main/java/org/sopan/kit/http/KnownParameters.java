package org.sopan.kit.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Spelling;
import org.sopan.kit.problem.Violation;

/// Refuses query parameters that nobody reads: who misspells a filter would be answered with everything, and who
/// misspells `mode` would push otherwise than was meant. Resources marked [ForeignParameters] take any.
public class KnownParameters {

    private final Map<Method, SortedSet<String>> known = new ConcurrentHashMap<>();

    /// Throws the [Problem] that names every parameter the resource's method does not read.
    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo address) {
        var given = address.getQueryParameters().keySet();
        if (given.isEmpty() || resource.getResourceClass().isAnnotationPresent(ForeignParameters.class)) {
            return;
        }
        var names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::read);
        var unknown = given.stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> violation(name, names))
                .toList();
        if (!unknown.isEmpty()) {
            var details = unknown.stream().map(Violation::detail).collect(Collectors.joining("; "));
            throw new Problem(ErrorCode.INVALID_PARAMETER, details, unknown);
        }
    }

    private static Violation violation(String name, SortedSet<String> names) {
        var allowed = names.isEmpty() ? "there are none" : "allowed are " + String.join(", ", names);
        var detail = "parameter \"" + JsonProblems.shortened(name) + "\" is not known here; " + allowed;
        return Violation.at(name, "unknown-parameter", detail)
                .suggesting(Spelling.nearest(name, names).orElse(null));
    }

    private static SortedSet<String> read(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> names(parameter, parameter.getType()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(AnnotatedElement element, Class<?> type) {
        var parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            return Stream.of(parameter.value());
        }
        return element.isAnnotationPresent(BeanParam.class) ? group(type) : Stream.empty();
    }

    /// A group's fields, those of what it extends included; a record's components are fields too.
    private static Stream<String> group(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .flatMap(field -> names(field, field.getType()));
    }
}
