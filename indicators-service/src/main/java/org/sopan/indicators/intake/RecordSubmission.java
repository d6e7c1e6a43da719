package org.sopan.indicators.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.indicators.catalogue.CurrentCatalogue;

/// Takes a submission in, in two halves: rows are checked and staged while they arrive, in short transactions; then
/// they
/// are applied in one, which also stores the answer.
@ApplicationScoped
public class RecordSubmission {

    private final CurrentCatalogue catalogue;
    private final Figures figures;
    private final ApplySubmission applySubmission;
    private final IntakeLimits limits;
    private final Ids ids;
    private final Clock clock;

    RecordSubmission(
            CurrentCatalogue catalogue,
            Figures figures,
            ApplySubmission applySubmission,
            IntakeLimits limits,
            Ids ids,
            Clock clock) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.applySubmission = applySubmission;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /// The first half: everything that can be said without looking at what is stored.
    public Staged stage(Order order, RowSource rows) {
        var id = ids.next("sub");
        try {
            return take(id, order, rows);
        } catch (RuntimeException e) {
            discard(id, e);
            throw e;
        }
    }

    /// The second half, in the present transaction.
    public Outcome apply(Staged staged) {
        return switch (staged) {
            case Staged.Settled(var outcome) -> outcome;
            case Staged.Ready ready -> applySubmission.apply(ready);
        };
    }

    /// Runs the second half, again when the database made it give way, and cleans up behind it.
    public <T> T finish(Staged staged, Supplier<T> secondHalf) {
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return secondHalf.get();
                } catch (Contended e) {
                    if (attempt >= limits.attempts()) {
                        throw e;
                    }
                }
            }
        } finally {
            if (staged instanceof Staged.Ready ready && ready.spilled()) {
                figures.discard(ready.id());
            }
        }
    }

    private void discard(String id, RuntimeException reason) {
        try {
            figures.discard(id);
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private Staged take(String id, Order order, RowSource source) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var check = new RowCheck(catalogue.get(), order.reporter(), today);
        var remarks = new Remarks(limits.maxRemarks());
        var rest = new ArrayList<Figure>();
        boolean atomic = order.mode() == Mode.ATOMIC;
        boolean spilled = false;
        int rows = 0;
        for (RawRow row = source.next(); row != null; row = source.next()) {
            if (++rows > limits.maxRows()) {
                figures.discard(id);
                return new Staged.Settled(new Outcome.TooManyRows(limits.maxRows()));
            }
            var checked = check.check(row);
            if (!checked.remarks().isEmpty()) {
                remarks.addRow(checked.remarks());
            }
            // Once an atomic submission is lost, the rest is read only to say all that is wrong with it.
            if (checked.figure() != null && !(atomic && remarks.refusedRows() > 0)) {
                rest.add(checked.figure());
            }
            if (rest.size() >= limits.batchRows()) {
                figures.stage(id, rest);
                spilled = true;
                rest.clear();
            }
        }
        if (rows == 0) {
            return new Staged.Settled(new Outcome.Empty());
        }
        if (remarks.refusedRows() > 0 && (atomic || remarks.refusedRows() == rows)) {
            figures.discard(id);
            return new Staged.Settled(
                    new Outcome.Refused(rows, remarks.refusedRows(), remarks.outsideReach(), remarks.kept()));
        }
        var tally = new Staged.Tally(
                rows, remarks.refusedRows(), remarks.warnedRows(), remarks.outsideReach(), limits.maxRemarks());
        return new Staged.Ready(id, order, source.digest(), List.copyOf(rest), spilled, remarks.kept(), tally);
    }
}
