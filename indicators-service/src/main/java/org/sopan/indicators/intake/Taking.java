package org.sopan.indicators.intake;

import java.util.ArrayList;
import java.util.List;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.resolution.HeldRow;

/// One submission while its rows arrive: they are checked, and staged in short transactions.
final class Taking implements AutoCloseable {

    private final String id;
    private final Order order;
    private final RowCheck check;
    private final Halves halves;
    private final Staging staging;
    private final IntakeLimits limits;
    private final Remarks remarks;
    private final int maxHeld;
    private final List<HeldRow> held = new ArrayList<>();
    private List<Figure> rest = new ArrayList<>();
    private int rows;

    /// @param maxHeld refused rows that may wait for a name
    Taking(
            String id,
            Order order,
            RowCheck check,
            Catalogue catalogue,
            Figures figures,
            IntakeLimits limits,
            int maxHeld) {
        this.id = id;
        this.order = order;
        this.check = check;
        this.staging = new Staging(id, figures);
        this.limits = limits;
        this.maxHeld = order.holds() ? maxHeld : 0;
        this.remarks = new Remarks(RemarkRoom.boundsOf(limits));
        var book = catalogue.codeBook(order.reporter().provider().code());
        this.halves = new Halves(book, catalogue, limits.maxWaitingParts());
    }

    /// False when the body holds more rows than are taken.
    boolean add(RawRow row) {
        if (++rows > limits.maxRows()) {
            return false;
        }
        var checked = check.check(row);
        var half = checked.half();
        if (half == null) {
            take(checked);
            return true;
        }
        switch (halves.add(half)) {
            case Halves.Outcome.Waits _ -> {}
            case Halves.Outcome.Met(var whole, int parts) -> {
                // Parts of one figure count as one row: what is counted are figures.
                rows -= parts - 1;
                take(whole);
            }
            case Halves.Outcome.Refused(var broken) -> remarks.addRow(broken);
        }
        return true;
    }

    Staged end(RowSource source) {
        staging.await();
        halves.alone().forEach(remark -> remarks.addRow(List.of(remark)));
        if (rows == 0) {
            return new Staged.Settled(new Outcome.Empty());
        }
        if (remarks.refusedRows() > 0 && (isAtomic() || (remarks.refusedRows() == rows && held.isEmpty()))) {
            return new Staged.Settled(new Outcome.Refused(
                    rows, remarks.refusedRows(), remarks.outsideReach(), remarks.kept(), remarks.byRule()));
        }
        var tally = new Staged.Tally(
                rows,
                remarks.refusedRows(),
                remarks.warnedRows(),
                remarks.outsideReach(),
                RemarkRoom.boundsOf(limits),
                remarks.byRule());
        return new Staged.Ready(
                id, order, source.digest(), List.copyOf(rest), staging.begun(), remarks.kept(), tally, held);
    }

    @Override
    public void close() {
        staging.close();
    }

    private void take(RowCheck.Checked checked) {
        if (!checked.remarks().isEmpty()) {
            remarks.addRow(checked.remarks());
        }
        if (checked.held() != null && held.size() < maxHeld) {
            held.add(checked.held());
        }
        // Once an atomic submission is lost, the rest is read only to say all that is wrong with it.
        if (checked.figure() != null && !(isAtomic() && remarks.refusedRows() > 0)) {
            rest.add(checked.figure());
        }
        if (rest.size() >= limits.batchRows()) {
            staging.add(rest);
            rest = new ArrayList<>();
        }
    }

    private boolean isAtomic() {
        return order.mode() == Mode.ATOMIC;
    }
}
