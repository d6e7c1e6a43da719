package org.sopan.indicators.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
import org.sopan.kit.jdbc.Statements;
import org.sopan.kit.jdbc.Statements.Binding;

/// The log in tables of its own, fed from the chunks in the log of events.
@ApplicationScoped
class PostgresLedger implements Ledger {

    private static final String LEAF =
            "leaf, seq, submission, provider, state, first_row, last_row, row_count, root, appended_at";

    /// Leaves the driver fetches at a time while all are read.
    private static final int FETCH = 2000;

    private final Statements statements;

    PostgresLedger(DataSource database) {
        this.statements = new Statements(database, "the log was not written or read");
    }

    @Override
    public int append(int most, Instant at) {
        return statements.run(connection -> new Appending(connection).append(most, at));
    }

    @Override
    public long size() {
        return statements.get(
                "select coalesce(max(leaf) + 1, 0) from ledger_leaf", Binding.NONE, row -> row.getLong(1));
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
        return statements.get(
                sql,
                query -> {
                    query.setString(1, submission);
                    query.setString(2, submission);
                },
                row -> row.getInt(1));
    }

    @Override
    public List<Leaf> list(@Nullable ProviderCode provider, long from, int limit) {
        var sql = "select " + LEAF + " from ledger_leaf where leaf >= ?" + (provider == null ? "" : " and provider = ?")
                + " order by leaf limit " + limit;
        return statements.list(
                sql,
                query -> {
                    query.setLong(1, from);
                    if (provider != null) {
                        query.setString(2, provider.value());
                    }
                },
                PostgresLedger::leaf);
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
        statements.update(sql, insert -> {
            insert.setLong(1, checkpoint.size());
            insert.setBytes(2, checkpoint.root().bytes());
            insert.setTimestamp(3, Timestamp.from(checkpoint.signedAt()));
            insert.setString(4, checkpoint.signature());
        });
    }

    @Override
    public List<Checkpoint> checkpoints(int limit) {
        var sql = "select size, root, signed_at, signature from ledger_checkpoint order by size desc limit " + limit;
        return statements.list(
                sql,
                Binding.NONE,
                row -> new Checkpoint(
                        row.getLong(1),
                        Hash.of(row.getBytes(2)),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4)));
    }

    private Hash node(int level, long position) {
        return statements
                .find(
                        "select hash from ledger_node where level = ? and position = ?",
                        query -> {
                            query.setInt(1, level);
                            query.setLong(2, position);
                        },
                        row -> Hash.of(row.getBytes(1)))
                .orElseThrow(() -> new IllegalStateException("the log has no node " + position + " on level " + level));
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
}
