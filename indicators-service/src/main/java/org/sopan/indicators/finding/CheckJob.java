package org.sopan.indicators.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.sopan.kit.jobs.RecurringJob;

/// Looks at submissions that wait.
@ApplicationScoped
class CheckJob implements RecurringJob {

    private final CheckFigures checkFigures;
    private final CheckLimits limits;

    CheckJob(CheckFigures checkFigures, CheckLimits limits) {
        this.checkFigures = checkFigures;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "check-figures";
    }

    @Override
    public Duration every() {
        return limits.every();
    }

    @Override
    public void run() {
        for (int i = 0; i < limits.submissions() && checkFigures.checkNext(); i++) {
            // The next one, as long as there is one.
        }
    }
}
