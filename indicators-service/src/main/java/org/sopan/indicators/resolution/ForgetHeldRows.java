package org.sopan.indicators.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.sopan.kit.jobs.RecurringJob;

/// Forgets rows that nobody said the area of for too long: their sender has told newer figures, or was told to send
/// them again.
@ApplicationScoped
class ForgetHeldRows implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(ForgetHeldRows.class);

    private final HeldRows heldRows;
    private final ResolutionSettings settings;
    private final Clock clock;

    ForgetHeldRows(HeldRows heldRows, ResolutionSettings settings, Clock clock) {
        this.heldRows = heldRows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-held-rows";
    }

    @Override
    public Duration every() {
        return settings.forgetEvery();
    }

    @Override
    public void run() {
        int pushes = heldRows.forgetBefore(clock.instant().minus(settings.heldFor()));
        if (pushes > 0) {
            LOG.infof(
                    "rows of %d pushes waited longer than %s for a name and are forgotten", pushes, settings.heldFor());
        }
    }
}
