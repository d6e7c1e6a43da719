package org.sopan.kit.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// Jobs kept in PostgreSQL by db-scheduler.
public final class SchedulerJobs implements Jobs, AutoCloseable {

    private final Scheduler scheduler;
    private final Set<String> kinds;

    public SchedulerJobs(
            DataSource dataSource, List<RecurringJob> recurring, List<DelayedJob> delayed, JobSettings settings) {
        this.kinds = delayed.stream().map(DelayedJob::kind).collect(Collectors.toUnmodifiableSet());
        this.scheduler = Scheduler.create(
                        dataSource,
                        delayed.stream().map(job -> task(job, settings)).toArray(OneTimeTask<?>[]::new))
                .startTasks(recurring.stream().map(SchedulerJobs::task).toList())
                .threads(settings.threads())
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(settings.shutdown())
                .build();
    }

    public void start() {
        scheduler.start();
    }

    @Override
    public void at(String kind, String id, Instant when) {
        scheduler.schedule(instance(kind, id), when, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }

    @Override
    public void cancel(String kind, String id) {
        var wanted = TaskInstanceId.of(requireKnown(kind), id);
        if (scheduler.getScheduledExecution(wanted).isPresent()) {
            scheduler.cancel(wanted);
        }
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    private TaskInstance<Void> instance(String kind, String id) {
        return new TaskInstance<>(requireKnown(kind), id);
    }

    private String requireKnown(String kind) {
        if (!kinds.contains(kind)) {
            throw new IllegalArgumentException("there is no job of kind \"" + kind + "\"; present are " + kinds);
        }
        return kind;
    }

    private static OneTimeTask<Void> task(DelayedJob job, JobSettings settings) {
        return Tasks.oneTime(job.kind())
                .onFailure(new FailureHandler.OnFailureRetryLater<>(settings.retry()))
                .execute((instance, context) -> job.run(instance.getId(), context.getExecution().consecutiveFailures));
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> job.run());
    }
}
