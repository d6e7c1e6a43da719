package org.sopan.indicators.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.indicators.ledger.LedgerCalls.PATIENCE;
import static org.sopan.indicators.ledger.LedgerCalls.push;
import static org.sopan.indicators.ledger.LedgerCalls.settledReceipt;
import static org.sopan.indicators.ledger.LedgerCalls.verify;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.CutConnections;
import org.sopan.indicators.Packs;
import org.sopan.indicators.WaitingSessions;

@QuarkusTest
class VerifyingMeanwhileTest {

    @Inject
    Ledger ledger;

    @Inject
    Signing signing;

    @Inject
    Clock clock;

    @Test
    void aCheckpointThatIsSignedWhileTheLogIsVerifiedContradictsNothing()
            throws SQLException, InterruptedException, ExecutionException {
        Packs.loadAll();
        settledReceipt(push("t-meanwhile-1", "D475,NFHS-ANC1,2020,80.5"));
        try (var holder = CutConnections.connection();
                var threads = Executors.newSingleThreadExecutor()) {
            holder.setAutoCommit(false);
            try (var lock = holder.createStatement()) {
                lock.execute("lock table ledger_checkpoint in access exclusive mode");
            }
            long before = ledger.size();
            var verifying = threads.submit(() -> verify(before - 1));
            WaitingSessions.await(1);
            push("t-meanwhile-2", "D475,NFHS-ANC1,2020,80.5");
            awaitGrowth(before);
            sign(holder);
            holder.commit();

            assertThat(verifying.get().getList("faults.code")).doesNotContain("checkpoint-contradicted");
        }
    }

    private void awaitGrowth(long before) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (ledger.size() == before) {
            assertThat(System.nanoTime()).as("the log grows").isLessThan(until);
        }
    }

    /// A checkpoint as the service signs it, in a transaction that is held.
    private void sign(Connection holder) throws SQLException {
        long size = ledger.size();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var root = ledger.tree().root(size);
        var signature = signing.sign("sopan-checkpoint+jws", KeepLedger.statement(new Checkpoint(size, root, at, "")));
        try (var insert = holder.prepareStatement(
                "insert into ledger_checkpoint (size, root, signed_at, signature) values (?, ?, ?, ?)")) {
            insert.setLong(1, size);
            insert.setBytes(2, root.bytes());
            insert.setTimestamp(3, Timestamp.from(at));
            insert.setString(4, signature);
            insert.executeUpdate();
        }
    }
}
