package org.sopan.indicators.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
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

    private final DataSource database;

    PostgresReceipts(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Receipt> find(String submission) {
        var sql = "select provider, subject, digest, accepted_at from submission where id = ?";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, submission);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Receipt(
                        submission,
                        new ProviderCode(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        chunks(connection, submission)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("receipt not read", e);
        }
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
}
