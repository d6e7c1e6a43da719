package org.sopan.acceptance.faults;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.sopan.acceptance.client.Answer;
import org.sopan.acceptance.client.Api;

/// Pushes file after file and repeats each, under one idempotency key, until it is acknowledged: what a careful state
/// system does. Whatever it was not told about is unknown to it, so it asks again.
final class StubbornSender {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Api api;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<String> submissions = new ArrayList<>();

    StubbornSender(Api api) {
        this.api = api;
    }

    void push(List<Path> files, ShiftedFigures figures) {
        for (var file : files) {
            var answer = untilAcknowledged(figures.text(file), figures.round() + "-" + file.getFileName());
            submissions.add(answer.json().getString("id"));
            acknowledged.incrementAndGet();
        }
    }

    /// How many files were acknowledged so far; read by the thread that kills.
    int acknowledged() {
        return acknowledged.get();
    }

    /// Ids of what was acknowledged, to be read when the pushing is over.
    List<String> submissions() {
        return List.copyOf(submissions);
    }

    private Answer untilAcknowledged(String body, String idempotencyKey) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var last = "no answer at all";
        while (System.nanoTime() < end) {
            try {
                var answer = api.post("/v1/observations", "text/csv", body, "Idempotency-Key", idempotencyKey);
                if (answer.status() == 201) {
                    return answer;
                }
                last = answer.status() + " " + answer.body();
                if (answer.status() < 500 && answer.status() != 409 && answer.status() != 429) {
                    break;
                }
            } catch (UncheckedIOException broken) {
                last = broken.toString();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError(idempotencyKey + " was not acknowledged within " + PATIENCE + ": " + last);
    }
}
