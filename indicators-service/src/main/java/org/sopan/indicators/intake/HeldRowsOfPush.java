package org.sopan.indicators.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.resolution.HeldPush;
import org.sopan.indicators.resolution.HoldRows;
import org.sopan.indicators.resolution.Origin;

/// What a submission has to do with rows that wait for a name: it may leave some behind, or be made of some.
@ApplicationScoped
class HeldRowsOfPush {

    private final HoldRows holdRows;
    private final NewerFigures newerFigures;

    HeldRowsOfPush(HoldRows holdRows, NewerFigures newerFigures) {
        this.holdRows = holdRows;
        this.newerFigures = newerFigures;
    }

    /// Takes out what comes too late; how many rows these were.
    int drop(Staged.Ready ready, Remarks remarks) {
        var origin = ready.order().origin();
        if (origin == null) {
            return 0;
        }
        var overtaken = newerFigures.drop(ready.id(), origin);
        overtaken.forEach(each -> remarks.addRow(List.of(remark(each, origin))));
        return overtaken.size();
    }

    /// Leaves rows behind, in the present transaction; by the number of each row the id of the name it waits for.
    ///
    /// @param at when the submission is accepted
    Map<Integer, String> hold(Staged.Ready ready, Instant at) {
        var order = ready.order();
        var origin = order.origin();
        var rows = ready.held();
        var push = new HeldPush(
                ready.id(),
                order.reporter().provider().code(),
                order.reporter().subject(),
                order.reporter().keyAreas(),
                Map.of(
                        HeldPush.LENIENT, String.valueOf(rows.getFirst().lenient()),
                        Strategy.WORD, order.strategy().name()),
                origin == null ? at : origin.cameAt());
        return holdRows.hold(push, rows, origin == null);
    }

    /// The remarks, with a word on each row that waits.
    static List<Remark> told(List<Remark> remarks, Map<Integer, String> held) {
        return held.isEmpty()
                ? remarks
                : remarks.stream().map(each -> told(each, held.get(each.row()))).toList();
    }

    private static Remark told(Remark remark, @Nullable String resolution) {
        return resolution == null || remark.rule() != Rule.AREA_UNREADABLE
                ? remark
                : remark.adding("; the row is kept and will be applied when the name is confirmed, as resolution "
                        + resolution);
    }

    private static Remark remark(NewerFigures.Overtaken row, Origin origin) {
        var since = row.since();
        var detail = since == null
                ? "figure " + row.figure() + " was told by push " + origin.submission() + ", which was taken back"
                : "figure " + row.figure() + " was told again at " + since + ", and this row came at "
                        + origin.cameAt();
        return new Remark(
                Rule.SUPERSEDED, row.place().row(), row.place().line(), 0, "", detail, row.figure(), null, null);
    }
}
