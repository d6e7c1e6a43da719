package org.sopan.indicators.reach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/// Lets the service do within somebody's transaction what that person does not reach: rows that wait are handed in by
/// the answer of a reviewer who may not see them.
@ApplicationScoped
public class ForItself {

    private final RowReach rowReach;

    ForItself(RowReach rowReach) {
        this.rowReach = rowReach;
    }

    /// Does the work in the present transaction, which serves its caller again afterwards. Work that fails ends it.
    public <T> T run(Supplier<T> work) {
        T done = CurrentReach.forItself(() -> {
            rowReach.claim();
            return work.get();
        });
        rowReach.claim();
        return done;
    }
}
