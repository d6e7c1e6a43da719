package org.sopan.indicators.withdrawal.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.withdrawal.Withdrawal;
import org.sopan.indicators.withdrawal.Withdrawals;
import org.sopan.kit.jdbc.Statements;

/// Withdrawals in set-based SQL.
@ApplicationScoped
class PostgresWithdrawals implements Withdrawals {

    /// All figures of a submission, not only those that stand as it brought them: while another withdrawal has them, it
    /// is not yet seen whether what this one would fall back to is taken back. In key order, as everywhere.
    private static final String FIGURES = """
            select o.area, coalesce(o.origin, o.revision) = r.revision from revision r join observation o
              on (o.indicator, o.area, o.period, o.dataset) = (r.indicator, r.area, r.period, r.dataset)
            where r.submission = ? and r.origin is null
            order by o.indicator, o.area, o.period, o.dataset for update of o""";

    private static final String APPLY = """
            with fallback as (
              select o.indicator, o.area, o.period, o.dataset, b.value, coalesce(b.status, 'withdrawn') as status,
                     coalesce(reached.review, o.review) as review, coalesce(b.provider, ?) as provider, b.note,
                     b.numerator, b.denominator, b.evidence,
                     coalesce(b.revision, o.revision + 1) as origin,
                     row_number() over (order by o.indicator, o.area, o.period, o.dataset) as row_no
              from revision r join observation o
                on (o.indicator, o.area, o.period, o.dataset) = (r.indicator, r.area, r.period, r.dataset)
              left join lateral (
                select e.* from revision e
                where (e.indicator, e.area, e.period, e.dataset) = (o.indicator, o.area, o.period, o.dataset)
                  and e.origin is null and e.submission <> r.submission
                  and not exists (select from taken_back t where t.submission = e.submission)
                order by e.revision desc limit 1) b on true
              left join lateral (
                select l.review from revision l
                where (l.indicator, l.area, l.period, l.dataset) = (o.indicator, o.area, o.period, o.dataset)
                  and coalesce(l.origin, l.revision) = b.revision
                order by l.revision desc limit 1) reached on true
              where r.submission = ? and r.origin is null and coalesce(o.origin, o.revision) = r.revision
            ), applied as (
              update observation o set revision = o.revision + 1, value = f.value, status = f.status,
                review = f.review, provider = f.provider, submission = ?, row_no = f.row_no, note = f.note,
                numerator = f.numerator, denominator = f.denominator, evidence = f.evidence, reason = ?,
                origin = f.origin, accepted_at = greatest(?, o.accepted_at + interval '1 microsecond')
              from fallback f
              where (o.indicator, o.area, o.period, o.dataset) = (f.indicator, f.area, f.period, f.dataset)
              returning o.*
            ), kept as (
              insert into revision (submission, row_no, indicator, area, period, dataset, state, period_start,
                period_end, revision, value, status, review, provider, note, accepted_at, origin, numerator,
                denominator, evidence, reason)
              select submission, row_no, indicator, area, period, dataset, state, period_start,
                period_end, revision, value, status, review, provider, note, accepted_at, origin, numerator,
                denominator, evidence, reason
              from applied
              returning origin, revision
            )
            select count(*), count(*) filter (where origin < revision) from kept""";

    private static final String ADD = """
            with noted as (insert into taken_back (submission, withdrawal) values (?, ?))
            insert into submission (id, provider, subject, mode, digest, rows_sent, added, revised, unchanged, rejected,
              warned, accepted_at, kind, withdraws, reason)
            values (?, ?, ?, 'atomic', ?, ?, 0, ?, 0, 0, 0, ?, 'withdrawal', ?, ?)""";

    private final Statements statements;

    PostgresWithdrawals(DataSource database) {
        this.statements = new Statements(database, "submission not withdrawn or read");
    }

    @Override
    public Optional<Candidate> lock(String submission) {
        statements.call("select 1 from submission where id = ? for update", lock -> {
            lock.setString(1, submission);
            return lock.execute();
        });
        // A statement of its own: only what is looked up after the wait knows what was waited for.
        var sql = """
                select s.id, s.provider, s.subject, s.kind, w.id from submission s
                left join submission w on w.withdraws = s.id where s.id = ?""";
        return statements.find(sql, query -> query.setString(1, submission), PostgresWithdrawals::candidate);
    }

    @Override
    public List<AreaCode> standingAreas(String submission) {
        return statements.call(FIGURES, query -> {
            query.setString(1, submission);
            try (var rows = query.executeQuery()) {
                var areas = new LinkedHashSet<AreaCode>();
                while (rows.next()) {
                    if (rows.getBoolean(2)) {
                        areas.add(new AreaCode(rows.getString(1)));
                    }
                }
                return List.copyOf(areas);
            }
        });
    }

    @Override
    public Withdrawal.FellBack apply(String withdrawal, Candidate submission, String reason, Instant at) {
        return statements.get(
                APPLY,
                query -> {
                    query.setString(1, submission.provider().value());
                    query.setString(2, submission.id());
                    query.setString(3, withdrawal);
                    query.setString(4, reason);
                    query.setTimestamp(5, Timestamp.from(at));
                },
                row -> new Withdrawal.FellBack(row.getInt(1), row.getInt(2)));
    }

    @Override
    public void add(Withdrawal withdrawal, String digest) {
        statements.update(ADD, insert -> {
            insert.setString(1, withdrawal.withdraws());
            insert.setString(2, withdrawal.id());
            insert.setString(3, withdrawal.id());
            insert.setString(4, withdrawal.provider().value());
            insert.setString(5, withdrawal.subject());
            insert.setString(6, digest);
            insert.setInt(7, withdrawal.figures());
            insert.setInt(8, withdrawal.figures());
            insert.setTimestamp(9, Timestamp.from(withdrawal.acceptedAt()));
            insert.setString(10, withdrawal.withdraws());
            insert.setString(11, withdrawal.reason());
        });
    }

    @Override
    public Optional<Withdrawal> find(String submission) {
        var sql = """
                select w.id, w.withdraws, w.provider, w.subject, w.reason, w.revised,
                       (select count(*) from revision r where r.submission = w.id and r.origin < r.revision), w.accepted_at
                from submission w where w.withdraws = ?""";
        return statements.find(sql, query -> query.setString(1, submission), PostgresWithdrawals::withdrawal);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getString(1),
                new ProviderCode(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }

    private static Withdrawal withdrawal(ResultSet row) throws SQLException {
        return new Withdrawal(
                row.getString(1),
                row.getString(2),
                new ProviderCode(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getTimestamp(8).toInstant());
    }
}
