package org.sopan.indicators.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.sopan.kit.jobs.RecurringJob;

/// Signs what the log is, day after day.
@ApplicationScoped
class CheckpointJob implements RecurringJob {

    private final KeepLedger keepLedger;
    private final LedgerLimits limits;

    CheckpointJob(KeepLedger keepLedger, LedgerLimits limits) {
        this.keepLedger = keepLedger;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "sign-checkpoint";
    }

    @Override
    public Duration every() {
        return limits.checkpointEvery();
    }

    @Override
    public void run() {
        keepLedger.checkpoint();
    }
}
