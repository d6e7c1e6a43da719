package org.sopan.kit.consume;

/// What the owner of a partition knows of it between two polls.
///
/// @param expected where it stands in the database, as this owner last read or wrote it
/// @param atBeginning whether the next record is the first one the broker has
/// @param gapOpen whether events were passed over because something before them is missing
/// @param rereadAtNanos when it was last sent back to the beginning, 0 for never
record Standing(Progress expected, boolean atBeginning, boolean gapOpen, long rereadAtNanos) {

    static Standing loaded(Progress expected) {
        return new Standing(expected, expected.next() == 0, false, 0);
    }

    Standing atBeginning(long nowNanos) {
        return new Standing(expected, true, false, nowNanos);
    }

    /// As [#atBeginning], for a reader that keeps its offset only here.
    Standing rewound(long nowNanos) {
        return new Standing(expected.at(0), true, false, nowNanos);
    }

    Standing moved(Progress to, boolean gap) {
        boolean closed = to.applied() > expected.applied();
        return new Standing(to, false, gap || (gapOpen && !closed), closed && !gap ? 0 : rereadAtNanos);
    }

    boolean mayReread(long nowNanos, long everyNanos) {
        return rereadAtNanos == 0 || nowNanos - rereadAtNanos > everyNanos;
    }
}
