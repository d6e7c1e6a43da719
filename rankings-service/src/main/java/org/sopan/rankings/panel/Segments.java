package org.sopan.rankings.panel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The packed figures in the database. All work is done on a connection of the caller's, because the figures and the
/// position up to which they are known change, and are read, together.
public interface Segments {

    /// Merges revisions of one partition into their segments, in the order of the keys.
    void merge(Connection connection, Told told, Map<SegmentKey, List<Cell>> revisions) throws SQLException;

    /// Removes what came from a partition.
    void forget(Connection connection, int partition) throws SQLException;

    /// Shows every segment, in no order, without holding them all.
    void forEach(Connection connection, SegmentReader reader) throws SQLException;

    /// Is shown one segment after the other.
    @FunctionalInterface
    interface SegmentReader {
        void read(StoredSegment stored);
    }
}
