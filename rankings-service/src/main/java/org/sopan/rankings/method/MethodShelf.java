package org.sopan.rankings.method;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// All methods known at one moment, immutable.
public final class MethodShelf {

    static final MethodShelf EMPTY = new MethodShelf(List.of());

    private final Map<String, NavigableMap<Integer, StoredMethod>> byCode = new TreeMap<>();
    private final List<StoredMethod> all;

    MethodShelf(Collection<StoredMethod> methods) {
        all = List.copyOf(methods);
        for (var method : methods) {
            byCode.computeIfAbsent(method.code(), code -> new TreeMap<>()).put(method.version(), method);
        }
    }

    /// Every version, by code and version.
    public List<StoredMethod> all() {
        return all;
    }

    public Optional<StoredMethod> find(String code, int version) {
        return Optional.ofNullable(byCode.get(code)).map(versions -> versions.get(version));
    }

    /// The version with the highest number.
    public Optional<StoredMethod> findNewest(String code) {
        return Optional.ofNullable(byCode.get(code))
                .map(NavigableMap::lastEntry)
                .map(Map.Entry::getValue);
    }

    int size() {
        return all.size();
    }
}
