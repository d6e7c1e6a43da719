package org.sopan.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which methods every address answers to, read once from the resources. The framework says 405 without the `Allow`
/// header that RFC 9110 §15.5.6 requires; this table knows it.
@ApplicationScoped
class RouteTable {

    private final List<Route> routes;

    RouteTable(BeanManager beans) {
        this.routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(method -> Route.of(method).stream())
                .toList();
    }

    /// The methods allowed at a path, sorted; empty when nothing is there.
    Set<String> methods(String path) {
        var methods = new TreeSet<String>();
        at(path).forEach(route -> methods.add(route.method()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    /// The media types a method at a path answers with.
    Set<String> produced(String method, String path) {
        return types(method, path, Route::produces);
    }

    /// The media types a method at a path reads.
    Set<String> consumed(String method, String path) {
        return types(method, path, Route::consumes);
    }

    /// The route that a document calls by this method and template; null when a document names what nobody serves.
    @Nullable
    Route documented(String method, String template) {
        return routes.stream()
                .filter(route ->
                        route.method().equals(method) && route.documented().equals(template))
                .findFirst()
                .orElse(null);
    }

    /// Among the templates of one method the framework takes the most literal one; so does this.
    private Set<String> types(String method, String path, Function<Route, Collection<String>> types) {
        var matching =
                at(path).stream().filter(route -> route.method().equals(method)).toList();
        var most = matching.stream().mapToInt(Route::literals).max().orElse(0);
        var found = new TreeSet<String>();
        matching.stream().filter(route -> route.literals() == most).forEach(route -> found.addAll(types.apply(route)));
        return found;
    }

    /// The framework looks at each method by itself: where `GET /notes/mine` and `PUT /notes/{id}` are served,
    /// `PUT /notes/mine` reaches the second.
    private List<Route> at(String path) {
        return routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .toList();
    }
}
