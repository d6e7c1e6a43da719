package org.sopan.indicators.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.ledger.Chunk;
import org.sopan.indicators.ledger.Receipt;
import org.sopan.indicators.ledger.Receipts;
import org.sopan.indicators.merkle.Hash;

/// Receipts out of the chunks in the log of events, which are there from the moment of acceptance.
@ApplicationScoped
class PostgresReceipts implements Receipts {

    private static final String CHUNKS = """
            select e.key, e.first_row, e.last_row, e.row_count, e.root, l.leaf
            from event_log e left join ledger_leaf l on l.seq = e.seq
            where e.submission = ? and e.root is not null order by e.id""";

    private static final String RECEIPT = """
            select s.provider, s.subject, s.digest, s.accepted_at, s.kind, s.mode, s.withdraws, s.rows_sent, s.added,
                   s.revised, s.unchanged, s.rejected, s.warned, r.signature
            from submission s left join receipt r on r.submission = s.id where s.id = ?""";

    private static final String WITHOUT_CHUNKS = """
            select s.id from submission s where not exists (select from ledger_leaf l where l.submission = s.id)
            order by s.id desc limit ?""";

    private final DataSource database;

    PostgresReceipts(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Receipt> find(String submission) {
        return run(connection -> {
            try (var query = connection.prepareStatement(RECEIPT)) {
                query.setString(1, submission);
                try (var row = query.executeQuery()) {
                    return row.next()
                            ? Optional.of(receipt(row, submission, chunks(connection, submission)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public Optional<String> signature(String submission) {
        return word("select signature from receipt where submission = ?", submission);
    }

    @Override
    public void keep(String submission, String signature) {
        run(connection -> {
            try (var insert =
                    connection.prepareStatement("insert into receipt (submission, signature) values (?, ?)")) {
                insert.setString(1, submission);
                insert.setString(2, signature);
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public Optional<String> firstKept() {
        return word("select min(submission) from receipt where submission >= ?", "");
    }

    @Override
    public List<String> withoutChunks(int most) {
        return run(connection -> {
            try (var query = connection.prepareStatement(WITHOUT_CHUNKS)) {
                query.setInt(1, most);
                try (var rows = query.executeQuery()) {
                    var found = new ArrayList<String>();
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                    return found;
                }
            }
        });
    }

    private Optional<String> word(String sql, String parameter) {
        return run(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setString(1, parameter);
                try (var row = query.executeQuery()) {
                    return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    private static Receipt receipt(ResultSet row, String submission, List<Chunk> chunks) throws SQLException {
        var counts = new Receipt.Counts(
                row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11), row.getInt(12), row.getInt(13));
        return new Receipt(
                submission,
                new ProviderCode(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                new Receipt.Manner(row.getString(5), row.getString(6), row.getString(7), counts),
                chunks,
                row.getString(14));
    }

    private static List<Chunk> chunks(Connection connection, String submission) throws SQLException {
        try (var query = connection.prepareStatement(CHUNKS)) {
            query.setString(1, submission);
            try (var rows = query.executeQuery()) {
                var chunks = new ArrayList<Chunk>();
                while (rows.next()) {
                    chunks.add(new Chunk(
                            submission,
                            new AreaCode(rows.getString(1)),
                            rows.getInt(2),
                            rows.getInt(3),
                            rows.getInt(4),
                            Hash.parse(rows.getString(5)),
                            rows.getObject(6, Long.class)));
                }
                return chunks;
            }
        }
    }

    private <T> T run(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("receipt not written or read", e);
        }
    }

    /// What is done with a connection.
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
