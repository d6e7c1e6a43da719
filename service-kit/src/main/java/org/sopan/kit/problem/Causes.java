package org.sopan.kit.problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks below the wrappers that transactions and proxies put around an exception. What fails at commit is not the
/// cause of what the caller sees, but suppressed by it.
public final class Causes {

    private static final int MAX_LOOKED_AT = 100;

    private Causes() {}

    /// The outermost of a kind.
    public static <T> Optional<T> find(Throwable thrown, Class<T> type) {
        return all(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    /// The exception, what caused it and what it suppressed, outermost first, each once.
    public static Stream<Throwable> all(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var found = new ArrayList<Throwable>();
        var waiting = new ArrayDeque<Throwable>(List.of(thrown));
        while (!waiting.isEmpty() && found.size() < MAX_LOOKED_AT) {
            var each = waiting.removeFirst();
            if (seen.add(each)) {
                found.add(each);
                if (each.getCause() != null) {
                    waiting.addLast(each.getCause());
                }
                waiting.addAll(List.of(each.getSuppressed()));
            }
        }
        return found.stream();
    }
}
