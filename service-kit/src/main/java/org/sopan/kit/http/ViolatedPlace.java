package org.sopan.kit.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a bound was broken, in the words of the wire.
///
/// @param isParameter whether it is in the address or a header, not in the body
/// @param pointer name of the parameter, or JSON pointer into the body
/// @param rule the bound, such as `size` or `not-blank`
/// @param sentence which, got and allowed
record ViolatedPlace(boolean isParameter, String pointer, String rule, String sentence) {

    static ViolatedPlace of(ConstraintViolation<?> violation, @Nullable Method endpoint) {
        var steps = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(steps::add);
        var argument = steps.stream()
                .filter(node -> node.getKind() == ElementKind.PARAMETER)
                .map(node -> node.as(Path.ParameterNode.class))
                .findFirst();
        var source = argument.flatMap(node -> sourceOf(endpoint, node.getParameterIndex()));
        var below = steps.subList(argument.map(steps::indexOf).orElse(-1) + 1, steps.size());
        var pointer = source.isEmpty() ? jsonPointer(below) : parameterName(source.get(), below);
        var rule = ruleOf(violation);
        var place = source.isPresent() ? "parameter " + pointer : pointer.isEmpty() ? "the body" : pointer;
        return new ViolatedPlace(source.isPresent(), pointer, rule, place + shown(violation) + violation.getMessage());
    }

    /// How an argument of an endpoint arrives when it is not the body.
    private static Optional<Annotation> sourceOf(@Nullable Method endpoint, int index) {
        if (endpoint == null || index >= endpoint.getParameterCount()) {
            return Optional.empty();
        }
        return Arrays.stream(endpoint.getParameterAnnotations()[index])
                .filter(each -> each instanceof BeanParam || nameOf(each).isPresent())
                .findFirst();
    }

    private static Optional<String> nameOf(Annotation annotation) {
        return switch (annotation) {
            case QueryParam query -> Optional.of(query.value());
            case PathParam path -> Optional.of(path.value());
            case HeaderParam header -> Optional.of(header.value());
            case CookieParam cookie -> Optional.of(cookie.value());
            case MatrixParam matrix -> Optional.of(matrix.value());
            case FormParam form -> Optional.of(form.value());
            default -> Optional.empty();
        };
    }

    private static String parameterName(Annotation source, List<Path.Node> below) {
        return nameOf(source)
                .orElseGet(() ->
                        below.isEmpty() ? "" : String.valueOf(below.getFirst().getName()));
    }

    private static String jsonPointer(List<Path.Node> steps) {
        var pointer = new StringBuilder();
        for (var step : steps) {
            if (step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            }
            if (step.getKind() == ElementKind.PROPERTY && step.getName() != null) {
                pointer.append('/').append(step.getName());
            }
        }
        return pointer.toString();
    }

    private static String ruleOf(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static String shown(ConstraintViolation<?> violation) {
        return switch (violation.getInvalidValue()) {
            case null -> ": ";
            case CharSequence text -> ": got \"" + JsonProblems.shortened(text.toString()) + "\"; ";
            case Number number -> ": got " + number + "; ";
            default -> ": ";
        };
    }
}
