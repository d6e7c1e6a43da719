package org.sopan.indicators.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.ledger.Leaf;
import org.sopan.indicators.merkle.Hash;

/// Gives chunks their leaf in the order of `seq`. The sequencer gives places only to what was committed and in one
/// order, so what lies behind the last leaf stays behind it; an advisory lock lets one appender work at a time.
final class Appending {

    /// Second half of the advisory lock's key; the relay uses 1 and 2 of this space ("SOPA" in ASCII).
    private static final String LOCK = "select pg_advisory_xact_lock(1397706817, 3)";

    private static final String LAST = """
            select coalesce(max(leaf) + 1, 0), coalesce((select seq from ledger_leaf order by leaf desc limit 1), 0)
            from ledger_leaf""";
    private static final String WAITING = """
            select e.seq, e.submission, s.provider, e.key, e.first_row, e.last_row, e.row_count, e.root
            from event_log e left join submission s on s.id = e.submission
            where e.seq > ? and e.root is not null order by e.seq limit ?""";
    private static final String ADD_LEAF = """
            insert into ledger_leaf (leaf, seq, submission, provider, state, first_row, last_row, row_count, root,
              appended_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_NODE = "insert into ledger_node (level, position, hash) values (?, ?, ?)";

    private final Connection connection;

    Appending(Connection connection) {
        this.connection = connection;
    }

    int append(int most, Instant at) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
        var leaves = waiting(most, at);
        if (!leaves.isEmpty()) {
            addLeaves(leaves);
            addNodes(leaves);
        }
        return leaves.size();
    }

    private List<Leaf> waiting(int most, Instant at) throws SQLException {
        long next;
        long seq;
        try (var query = connection.prepareStatement(LAST);
                var row = query.executeQuery()) {
            row.next();
            next = row.getLong(1);
            seq = row.getLong(2);
        }
        try (var query = connection.prepareStatement(WAITING)) {
            query.setLong(1, seq);
            query.setInt(2, most);
            try (var rows = query.executeQuery()) {
                var leaves = new ArrayList<Leaf>();
                while (rows.next()) {
                    var provider = rows.getString(3);
                    if (provider == null) {
                        throw new SQLException("the submission of chunk " + rows.getLong(1) + " cannot be seen");
                    }
                    leaves.add(new Leaf(
                            next++,
                            rows.getLong(1),
                            rows.getString(2),
                            new ProviderCode(provider),
                            new AreaCode(rows.getString(4)),
                            rows.getInt(5),
                            rows.getInt(6),
                            rows.getInt(7),
                            Hash.parse(rows.getString(8)),
                            at));
                }
                return leaves;
            }
        }
    }

    private void addLeaves(List<Leaf> leaves) throws SQLException {
        try (var insert = connection.prepareStatement(ADD_LEAF)) {
            for (var leaf : leaves) {
                insert.setLong(1, leaf.index());
                insert.setLong(2, leaf.seq());
                insert.setString(3, leaf.submission());
                insert.setString(4, leaf.provider().value());
                insert.setString(5, leaf.state().value());
                insert.setInt(6, leaf.firstRow());
                insert.setInt(7, leaf.lastRow());
                insert.setInt(8, leaf.count());
                insert.setBytes(9, leaf.root().bytes());
                insert.setTimestamp(10, Timestamp.from(leaf.appendedAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// A leaf completes one node per one at the end of its index in binary.
    private void addNodes(List<Leaf> leaves) throws SQLException {
        var frontier = frontier(leaves.getFirst().index());
        try (var insert = connection.prepareStatement(ADD_NODE)) {
            for (var leaf : leaves) {
                var hash = leaf.hash();
                long position = leaf.index();
                int level = 0;
                add(insert, level, position, hash);
                while ((position & 1) == 1) {
                    hash = Hash.above(frontier.removeLast(), hash);
                    position >>= 1;
                    level++;
                    add(insert, level, position, hash);
                }
                frontier.add(hash);
            }
            insert.executeBatch();
        }
    }

    /// Roots of the complete parts of a log of this size, largest first.
    private List<Hash> frontier(long size) throws SQLException {
        var parts = new ArrayList<Hash>();
        try (var query = connection.prepareStatement("select hash from ledger_node where level = ? and position = ?")) {
            for (int level = Long.SIZE - 2; level >= 0; level--) {
                if ((size >> level & 1) == 1) {
                    query.setInt(1, level);
                    query.setLong(2, (size >> level) - 1);
                    try (var row = query.executeQuery()) {
                        row.next();
                        parts.add(Hash.of(row.getBytes(1)));
                    }
                }
            }
        }
        return parts;
    }

    private static void add(PreparedStatement insert, int level, long position, Hash hash) throws SQLException {
        insert.setInt(1, level);
        insert.setLong(2, position);
        insert.setBytes(3, hash.bytes());
        insert.addBatch();
    }
}
