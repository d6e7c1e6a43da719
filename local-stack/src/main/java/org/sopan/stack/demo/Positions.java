package org.sopan.stack.demo;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where figures lie in the stream that rankings follow: the highest sequence number per partition, written
/// `partition:seq,…`.
final class Positions {

    private final Map<Integer, Long> highest = new TreeMap<>();

    /// Adds what one submission says of itself; empty when it changed nothing.
    void add(String positions) {
        if (positions.isBlank()) {
            return;
        }
        for (var position : positions.split(",", -1)) {
            var colon = position.indexOf(':');
            highest.merge(
                    Integer.valueOf(position.substring(0, colon)),
                    Long.valueOf(position.substring(colon + 1)),
                    Math::max);
        }
    }

    boolean isEmpty() {
        return highest.isEmpty();
    }

    @Override
    public String toString() {
        return highest.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
