package org.sopan.indicators.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.merkle.Hash;

/// What a check of the log found.
///
/// @param size leaves of the log
/// @param root root of the log, made anew from its leaves
/// @param checked chunks whose rows were hashed again
/// @param next index to go on from, null when all were checked
public record Verification(
        long size, Hash root, int checked, @Nullable Long next, List<Fault> faults) {

    public Verification {
        faults = List.copyOf(faults);
    }

    public boolean intact() {
        return faults.isEmpty();
    }
}
