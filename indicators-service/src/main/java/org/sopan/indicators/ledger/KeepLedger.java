package org.sopan.indicators.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets the log grow and signs what it was.
@ApplicationScoped
public class KeepLedger {

    private final Ledger ledger;
    private final Signing signing;
    private final LedgerLimits limits;
    private final Clock clock;

    KeepLedger(Ledger ledger, Signing signing, LedgerLimits limits, Clock clock) {
        this.ledger = ledger;
        this.signing = signing;
        this.limits = limits;
        this.clock = clock;
    }

    /// Appends all there is, in short transactions.
    public void append() {
        boolean more = true;
        while (more) {
            int appended =
                    QuarkusTransaction.requiringNew().call(() -> ledger.append(limits.appendLeaves(), clock.instant()));
            more = appended == limits.appendLeaves();
        }
    }

    /// A checkpoint of the log as it is now; the last one when it has not grown since.
    public Checkpoint checkpoint() {
        append();
        long size = ledger.size();
        var last = ledger.checkpoints(1);
        if (!last.isEmpty() && last.getFirst().size() == size) {
            return last.getFirst();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var root = ledger.tree().root(size);
        var unsigned = new Checkpoint(size, root, at, "");
        var checkpoint = new Checkpoint(size, root, at, signing.sign("sopan-checkpoint+jws", statement(unsigned)));
        QuarkusTransaction.requiringNew().run(() -> ledger.add(checkpoint));
        return ledger.checkpoints(1).getFirst();
    }

    /// What a checkpoint's signature says.
    static Map<String, Object> statement(Checkpoint checkpoint) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("log", "sopan/indicators");
        statement.put("size", checkpoint.size());
        statement.put("root", checkpoint.root().hex());
        statement.put("at", checkpoint.signedAt().toString());
        return statement;
    }
}
