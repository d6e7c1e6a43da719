package org.sopan.kit.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Puts timed work together in a service and runs it from start to shutdown.
@ApplicationScoped
public class JobsWiring {

    private final JobSettings settings;

    @Nullable
    private volatile SchedulerJobs running;

    JobsWiring(JobSettings settings) {
        this.settings = settings;
    }

    /// Bound late: jobs themselves may ask for jobs.
    @Produces
    @Singleton
    Jobs jobs() {
        return new Jobs() {
            @Override
            public void at(String kind, String id, Instant when) {
                running().at(kind, id, when);
            }

            @Override
            public void cancel(String kind, String id) {
                running().cancel(kind, id);
            }
        };
    }

    @Produces
    @Singleton
    Leases leases(DataSource dataSource) {
        return new Leases(dataSource);
    }

    void start(
            @Observes StartupEvent event,
            DataSource dataSource,
            @Any Instance<RecurringJob> recurring,
            @Any Instance<DelayedJob> delayed) {
        var jobs = new SchedulerJobs(
                dataSource, recurring.stream().toList(), delayed.stream().toList(), settings);
        running = jobs;
        if (settings.enabled()) {
            jobs.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (settings.enabled()) {
            running().close();
        }
    }

    private SchedulerJobs running() {
        var jobs = running;
        if (jobs == null) {
            throw new IllegalStateException("jobs can be asked for once the service has started");
        }
        return jobs;
    }
}
