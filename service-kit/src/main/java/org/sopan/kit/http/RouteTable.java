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

    private Set<String> types(String method, String path, Function<Route, Collection<String>> types) {
        var found = new TreeSet<String>();
        at(path).stream()
                .filter(route -> route.method().equals(method))
                .forEach(route -> found.addAll(types.apply(route)));
        return found;
    }

    /// The framework prefers the most literal template; so does this.
    private List<Route> at(String path) {
        var matching = routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .toList();
        var most = matching.stream().mapToInt(Route::literals).max().orElse(0);
        return matching.stream().filter(route -> route.literals() == most).toList();
    }
}
