package org.sopan.indicators.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.sopan.kit.jobs.RecurringJob;

/// Gives chunks their leaf soon after they have their place in the log of events.
@ApplicationScoped
class AppendJob implements RecurringJob {

    private final KeepLedger keepLedger;
    private final LedgerLimits limits;

    AppendJob(KeepLedger keepLedger, LedgerLimits limits) {
        this.keepLedger = keepLedger;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "append-to-ledger";
    }

    @Override
    public Duration every() {
        return limits.appendEvery();
    }

    @Override
    public void run() {
        keepLedger.append();
    }
}
