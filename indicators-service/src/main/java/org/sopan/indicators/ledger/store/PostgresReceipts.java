package org.sopan.indicators.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.ledger.Chunk;
import org.sopan.indicators.ledger.Receipt;
import org.sopan.indicators.ledger.Receipts;
import org.sopan.indicators.merkle.Hash;
import org.sopan.kit.jdbc.Statements;

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

    private final Statements statements;

    PostgresReceipts(DataSource database) {
        this.statements = new Statements(database, "receipt not written or read");
    }

    @Override
    public Optional<Receipt> find(String submission) {
        return statements.run(connection -> Statements.find(
                connection,
                RECEIPT,
                query -> query.setString(1, submission),
                row -> receipt(row, submission, chunks(connection, submission))));
    }

    @Override
    public Optional<String> signature(String submission) {
        return word("select signature from receipt where submission = ?", submission);
    }

    @Override
    public void keep(String submission, String signature) {
        statements.update("insert into receipt (submission, signature) values (?, ?)", insert -> {
            insert.setString(1, submission);
            insert.setString(2, signature);
        });
    }

    @Override
    public Optional<String> firstKept() {
        return word("select min(submission) from receipt where submission >= ?", "");
    }

    @Override
    public List<String> withoutChunks(int most) {
        return statements.list(WITHOUT_CHUNKS, query -> query.setInt(1, most), row -> row.getString(1));
    }

    private Optional<String> word(String sql, String parameter) {
        return statements
                .find(sql, query -> query.setString(1, parameter), row -> Optional.ofNullable(row.getString(1)))
                .flatMap(Function.identity());
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
        return Statements.list(
                connection,
                CHUNKS,
                query -> query.setString(1, submission),
                row -> new Chunk(
                        submission,
                        new AreaCode(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        Hash.parse(row.getString(5)),
                        row.getObject(6, Long.class)));
    }
}
