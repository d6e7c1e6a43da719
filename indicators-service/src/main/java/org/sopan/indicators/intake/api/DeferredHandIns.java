package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.indicators.intake.DeferredPush;
import org.sopan.indicators.intake.DeferredPushes;
import org.sopan.indicators.resolution.HandIns;
import org.sopan.indicators.resolution.HeldPush;
import org.sopan.kit.jobs.Jobs;

/// Rows that had waited are a push that is decided later, like one that was sent with `Prefer: respond-async`.
@ApplicationScoped
class DeferredHandIns implements HandIns {

    private final DeferredPushes pushes;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    DeferredHandIns(DeferredPushes pushes, Jobs jobs, Ids ids, Clock clock) {
        this.pushes = pushes;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String add(HeldPush.Waiting waiting, List<String> lines) {
        var push = waiting.push();
        var now = clock.instant();
        var id = ids.next("sub");
        pushes.keep(id, new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        pushes.add(new DeferredPush(
                id,
                push.provider(),
                push.subject(),
                push.areas(),
                Manner.words(waiting),
                now.truncatedTo(ChronoUnit.MICROS),
                null));
        jobs.at(DecideSubmission.KIND, id, now);
        return id;
    }
}
