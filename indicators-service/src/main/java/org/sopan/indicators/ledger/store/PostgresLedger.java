package org.sopan.indicators.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.ledger.Checkpoint;
import org.sopan.indicators.ledger.Leaf;
import org.sopan.indicators.ledger.Ledger;
import org.sopan.indicators.merkle.Hash;
import org.sopan.indicators.merkle.MerkleTree;

/// The log in tables of its own, fed from the chunks in the log of events.
@ApplicationScoped
class PostgresLedger implements Ledger {

    private static final String LEAF =
            "leaf, seq, submission, provider, state, first_row, last_row, row_count, root, appended_at";

    /// Leaves the driver fetches at a time while all are read.
    private static final int FETCH = 2000;

    private final DataSource database;

    PostgresLedger(DataSource database) {
        this.database = database;
    }

    @Override
    public int append(int most, Instant at) {
        return run(connection -> new Appending(connection).append(most, at));
    }

    @Override
    public long size() {
        return run(connection -> {
            try (var query = connection.prepareStatement("select coalesce(max(leaf) + 1, 0) from ledger_leaf");
                    var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public MerkleTree tree() {
        return new MerkleTree(this::node);
    }

    @Override
    public Optional<Leaf> find(long leaf) {
        return list(null, leaf, 1).stream().filter(each -> each.index() == leaf).findFirst();
    }

    @Override
    public Hash stored(long leaf) {
        return node(0, leaf);
    }

    @Override
    public int rowsOf(String submission) {
        var sql = """
                select coalesce(sum(row_count), 0) from (
                  select row_count from ledger_leaf where submission = ?
                  union all
                  select row_count from event_log where submission = ? and root is not null
                    and (seq is null or seq > (select coalesce(max(seq), 0) from ledger_leaf))) chunk""";
        return run(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setString(1, submission);
                query.setString(2, submission);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    @Override
    public List<Leaf> list(@Nullable ProviderCode provider, long from, int limit) {
        var sql = "select " + LEAF + " from ledger_leaf where leaf >= ?" + (provider == null ? "" : " and provider = ?")
                + " order by leaf limit " + limit;
        return run(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setLong(1, from);
                if (provider != null) {
                    query.setString(2, provider.value());
                }
                try (var rows = query.executeQuery()) {
                    var leaves = new ArrayList<Leaf>();
                    while (rows.next()) {
                        leaves.add(leaf(rows));
                    }
                    return leaves;
                }
            }
        });
    }

    @Override
    public void forEach(Consumer<Leaf> reader) {
        long from = 0;
        List<Leaf> part = list(null, from, FETCH);
        while (!part.isEmpty()) {
            part.forEach(reader);
            from = part.getLast().index() + 1;
            part = list(null, from, FETCH);
        }
    }

    @Override
    public void add(Checkpoint checkpoint) {
        var sql = """
                insert into ledger_checkpoint (size, root, signed_at, signature) values (?, ?, ?, ?)
                on conflict (size) do nothing""";
        run(connection -> {
            try (var insert = connection.prepareStatement(sql)) {
                insert.setLong(1, checkpoint.size());
                insert.setBytes(2, checkpoint.root().bytes());
                insert.setTimestamp(3, Timestamp.from(checkpoint.signedAt()));
                insert.setString(4, checkpoint.signature());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public List<Checkpoint> checkpoints(int limit) {
        var sql = "select size, root, signed_at, signature from ledger_checkpoint order by size desc limit " + limit;
        return run(connection -> {
            try (var query = connection.prepareStatement(sql);
                    var rows = query.executeQuery()) {
                var checkpoints = new ArrayList<Checkpoint>();
                while (rows.next()) {
                    checkpoints.add(new Checkpoint(
                            rows.getLong(1),
                            Hash.of(rows.getBytes(2)),
                            rows.getTimestamp(3).toInstant(),
                            rows.getString(4)));
                }
                return checkpoints;
            }
        });
    }

    private Hash node(int level, long position) {
        return run(connection -> {
            try (var query =
                    connection.prepareStatement("select hash from ledger_node where level = ? and position = ?")) {
                query.setInt(1, level);
                query.setLong(2, position);
                try (var row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new SQLException("the log has no node " + position + " on level " + level);
                    }
                    return Hash.of(row.getBytes(1));
                }
            }
        });
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                new ProviderCode(row.getString(4)),
                new AreaCode(row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                Hash.of(row.getBytes(9)),
                row.getTimestamp(10).toInstant());
    }

    private <T> T run(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the log was not written or read", e);
        }
    }

    /// What is done with a connection.
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
