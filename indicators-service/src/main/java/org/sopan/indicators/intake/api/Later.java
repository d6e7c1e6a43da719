package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Supplier;
import org.sopan.indicators.intake.DeferredPush;
import org.sopan.indicators.intake.DeferredPushes;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.jobs.Jobs;

/// Takes a push whose body lies in the database already, and asks for it to be decided, in one transaction.
@ApplicationScoped
class Later {

    private final DeferredPushes pushes;
    private final Jobs jobs;
    private final Clock clock;

    Later(DeferredPushes pushes, Jobs jobs, Clock clock) {
        this.pushes = pushes;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Idempotent
    Response take(DeferredPush push, Supplier<Response> answer) {
        pushes.add(push);
        jobs.at(DecideSubmission.KIND, push.id(), clock.instant());
        return answer.get();
    }
}
