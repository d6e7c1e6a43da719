package org.sopan.indicators.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.sopan.indicators.reach.ForItself;

/// Hands in what waits for a name, each push's rows as a submission of their own: it has its sender, its reach and its
/// time, and is checked as if it came now.
@ApplicationScoped
public class HandInRows {

    private final HeldRows heldRows;
    private final HandIns handIns;
    private final ForItself forItself;

    HandInRows(HeldRows heldRows, HandIns handIns, ForItself forItself) {
        this.heldRows = heldRows;
        this.handIns = handIns;
        this.forItself = forItself;
    }

    /// In the present transaction, which holds the lock of the name; the submissions that were made.
    public List<String> handIn(String question) {
        return forItself.run(() -> {
            var made = new ArrayList<String>();
            for (var waiting : heldRows.waiting(question)) {
                if (waiting.withdrawn()) {
                    heldRows.superseded(waiting);
                } else {
                    var submission = handIns.add(waiting, heldRows.lines(waiting));
                    heldRows.handedIn(waiting, submission);
                    made.add(submission);
                }
            }
            return made;
        });
    }
}
