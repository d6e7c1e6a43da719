package org.sopan.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopan.kit.log.TestSuite.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sopan.kit.log.TestDatabase;
import org.sopan.kit.log.TestSuite;

class SchedulerJobsTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FAR_AWAY = Instant.parse("2126-01-01T00:00:00Z");

    private final TestDatabase database = TestSuite.newDatabase();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeTheDatabase() {
        database.close();
    }

    /// A timer in memory forgets with the process, and each instance has one of its own.
    @Test
    void workAskedForIsDoneOnceByOneOfTwoInstances() {
        try (var first = jobs(id -> done.add(id));
                var second = jobs(id -> done.add(id))) {
            second.at("freeze", "2026-05", FAR_AWAY);
            first.at("freeze", "2026-04", LONG_AGO);

            await("the freeze is done", () -> !done.isEmpty());
        }
        assertThat(done).containsExactly("2026-04");
        assertThat(database.rows("select task_instance from scheduled_tasks where task_name = 'freeze'"))
                .containsExactly("2026-05");
    }

    @Test
    void workAskedForInARolledBackTransactionIsNotDone() {
        try (var jobs = jobs(id -> done.add(id))) {
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        jobs.at("freeze", "2026-04", LONG_AGO);
                        throw new IllegalStateException("the use case failed");
                    }))
                    .hasMessage("the use case failed");
            jobs.at("freeze", "2026-05", LONG_AGO);

            await("the other freeze is done", () -> !done.isEmpty());
        }
        assertThat(done).containsExactly("2026-05");
    }

    @Test
    void workThatFailsIsTriedAgain() {
        var tries = new AtomicInteger();
        try (var jobs = jobs(id -> {
            if (tries.incrementAndGet() < 2) {
                throw new IllegalStateException("not yet");
            }
            done.add(id);
        })) {
            jobs.at("freeze", "2026-04", LONG_AGO);

            await("the second try succeeds", () -> done.equals(List.of("2026-04")));
        }
    }

    @Test
    void workIsToldHowOftenItFailed() {
        var told = new CopyOnWriteArrayList<Integer>();
        var settings = TestDatabase.settings(
                JobSettings.class, Map.of("sopan.jobs.poll", "100ms", "sopan.jobs.retry", "200ms"));
        try (var jobs =
                new SchedulerJobs(database.dataSource(), List.of(new Tick()), List.of(new Stubborn(told)), settings)) {
            jobs.start();
            jobs.at("stubborn", "1", LONG_AGO);

            await("it gives up", () -> told.size() == 3);
        }
        assertThat(told).containsExactly(0, 1, 2);
    }

    @Test
    void aKindThatNoBeanDoesIsRefused() {
        try (var jobs = jobs(id -> done.add(id))) {
            assertThatThrownBy(() -> jobs.at("thaw", "2026-04", LONG_AGO))
                    .hasMessage("there is no job of kind \"thaw\"; present are [freeze]");
        }
    }

    private SchedulerJobs jobs(Consumer<String> work) {
        var settings = TestDatabase.settings(
                JobSettings.class, Map.of("sopan.jobs.poll", "100ms", "sopan.jobs.retry", "200ms"));
        var jobs = new SchedulerJobs(database.dataSource(), List.of(new Tick()), List.of(new Freeze(work)), settings);
        jobs.start();
        return jobs;
    }

    private record Freeze(Consumer<String> work) implements DelayedJob {

        @Override
        public String kind() {
            return "freeze";
        }

        @Override
        public void run(String id) {
            work.accept(id);
        }
    }

    /// Fails until it has failed twice.
    private record Stubborn(List<Integer> told) implements DelayedJob {

        @Override
        public String kind() {
            return "stubborn";
        }

        @Override
        public void run(String id) {
            throw new IllegalStateException("is told more");
        }

        @Override
        public void run(String id, int failures) {
            told.add(failures);
            if (failures < 2) {
                run(id);
            }
        }
    }

    private static final class Tick implements RecurringJob {

        @Override
        public String name() {
            return "tick";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public void run() {
            assertThat(name()).isEqualTo("tick");
        }
    }
}
