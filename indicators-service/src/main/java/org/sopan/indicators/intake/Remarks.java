package org.sopan.indicators.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Remarks on a submission: counted exactly, kept up to bounds of number and size.
final class Remarks {

    private final RemarkRoom room;
    private final List<Remark> kept = new ArrayList<>();
    private final Map<Rule, Integer> byRule = new EnumMap<>(Rule.class);
    private int refusedRows;
    private int outsideReach;
    private int warnedRows;

    Remarks(RemarkRoom.Bounds bounds) {
        this.room = new RemarkRoom(bounds);
    }

    /// All remarks of one row.
    void addRow(List<Remark> remarks) {
        boolean refused = remarks.stream().anyMatch(each -> each.rule().refuses());
        if (refused) {
            refusedRows++;
        } else if (!remarks.isEmpty()) {
            warnedRows++;
        }
        if (remarks.stream().anyMatch(each -> each.rule() == Rule.AREA_NOT_ALLOWED)) {
            outsideReach++;
        }
        for (var each : remarks) {
            byRule.merge(each.rule(), 1, Integer::sum);
            if (room.takes(each)) {
                kept.add(each);
            }
        }
    }

    int refusedRows() {
        return refusedRows;
    }

    int warnedRows() {
        return warnedRows;
    }

    int outsideReach() {
        return outsideReach;
    }

    /// How often each rule was broken; exact, however many remarks are kept.
    Map<Rule, Integer> byRule() {
        return Map.copyOf(byRule);
    }

    List<Remark> kept() {
        return List.copyOf(kept);
    }
}
