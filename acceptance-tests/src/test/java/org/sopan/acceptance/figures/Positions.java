package org.sopan.acceptance.figures;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.sopan.acceptance.client.Api;

/// How far the log of observations must be read: the highest position of each partition.
public final class Positions {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final TreeMap<Integer, Long> highest = new TreeMap<>();

    /// Waits until the relay has given the submission its place in the log.
    public static String of(Api api, String submission) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var answer = api.get("/v1/submissions/" + submission).expect(200);
            var positions = answer.json().getString("positions");
            if (positions != null) {
                return positions;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("submission " + submission + " has no place in the log after " + PATIENCE);
    }

    public void add(String positions) {
        for (var position : positions.split(",", -1)) {
            if (!position.isBlank()) {
                var parts = position.split(":", 2);
                highest.merge(Integer.valueOf(parts[0]), Long.valueOf(parts[1]), Math::max);
            }
        }
    }

    @Override
    public String toString() {
        return highest.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
