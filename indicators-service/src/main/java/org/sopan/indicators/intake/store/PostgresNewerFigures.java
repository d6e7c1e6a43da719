package org.sopan.indicators.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.sopan.indicators.intake.Figures;
import org.sopan.indicators.intake.NewerFigures;
import org.sopan.indicators.resolution.Origin;
import org.sopan.kit.jdbc.Statements;

/// Looks at the figures that stand, in key order and with a lock on each, so that nothing is told between look and
/// application; what is new then, a key that was added meanwhile, is refused by the unique index and looked at again.
@ApplicationScoped
class PostgresNewerFigures implements NewerFigures {

    /// A withdrawal of the push waits for the present transaction, or was waited for and is seen below.
    private static final String LOCK_PUSH = "select 1 from submission where id = ? for share";

    /// A figure that was made of rows that had waited was told when these came, not when they were handed in.
    private static final String DROP = """
            with origin as (select ?::text as pushed, ?::timestamptz as came_at),
            standing as materialized (
              select s.row_no, s.line, o.submission, o.accepted_at,
                     s.indicator || ':' || s.area || ':' || s.period || ':' || s.dataset as figure
              from staged_figure s join observation o
                on (o.indicator, o.area, o.period, o.dataset) = (s.indicator, s.area, s.period, s.dataset)
              where s.submission = ?
              order by o.indicator, o.area, o.period, o.dataset for update of o
            ), overtaken as (
              select t.row_no, t.line, t.figure, coalesce(h.came_at, t.accepted_at) as since
              from standing t left join held_push h on h.handed_in = t.submission
              where coalesce(h.came_at, t.accepted_at) >= (select came_at from origin)
            ), withdrawn as (
              select s.row_no, s.line,
                     s.indicator || ':' || s.area || ':' || s.period || ':' || s.dataset as figure,
                     null::timestamptz as since
              from staged_figure s
              where s.submission = ? and exists (
                select from taken_back t, origin o where t.submission = o.pushed)
            ), dropped as (
              select * from withdrawn union all select * from overtaken where not exists (select from withdrawn)
            ), gone as (
              delete from staged_figure s using dropped d where s.submission = ? and s.row_no = d.row_no)
            select row_no, line, figure, since from dropped order by row_no""";

    private final Statements statements;

    PostgresNewerFigures(DataSource database) {
        this.statements = new Statements(database, "newer figures not looked for");
    }

    @Override
    public List<Overtaken> drop(String submission, Origin origin) {
        statements.call(LOCK_PUSH, lock -> {
            lock.setString(1, origin.submission());
            return lock.execute();
        });
        return statements.list(
                DROP,
                drop -> {
                    drop.setString(1, origin.submission());
                    drop.setTimestamp(2, Timestamp.from(origin.cameAt()));
                    drop.setString(3, submission);
                    drop.setString(4, submission);
                    drop.setString(5, submission);
                },
                PostgresNewerFigures::overtaken);
    }

    private static Overtaken overtaken(ResultSet row) throws SQLException {
        var since = row.getTimestamp(4);
        return new Overtaken(
                new Figures.RowPlace(row.getInt(1), row.getInt(2)),
                row.getString(3),
                since == null ? null : since.toInstant());
    }
}
