package org.sopan.indicators.freeze.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.ReviewStep;
import org.sopan.indicators.freeze.Freezes;

/// What a freeze takes, as one statement: it sees the figures as they stood at one moment, whatever is pushed, reviewed
/// or taken back while it runs.
final class TakingSql {

    private static final String TAKE = """
            with member as (
              select * from unnest(?::text[], ?::date[], ?::date[]) as m (area, since, until)
            ), newest as (
              select distinct on (r.indicator, r.area, r.period, r.dataset)
                     r.indicator, r.area, r.period, r.dataset, r.state, r.revision,
                     coalesce(r.origin, r.revision) as origin
              from revision r
              join member m
                on m.area = r.area and m.since <= r.period_end and (m.until is null or m.until > r.period_start)
              join revision b
                on (b.indicator, b.area, b.period, b.dataset) = (r.indicator, r.area, r.period, r.dataset)
                and b.revision = coalesce(r.origin, r.revision)
              where r.indicator = any(?) and r.dataset = ? and r.period_end <= ? and r.review = any(?)
                and case when ?::text is null then r.state <> all(?) else r.state = ? end
                and not exists (select from taken_back t where t.submission = b.submission)
              order by r.indicator, r.area, r.period, r.dataset, r.revision desc
            )
            insert into frozen_figure (programme, indicator, area, period, dataset, number, freeze_id, state, revision, origin)
            select ?, n.indicator, n.area, n.period, n.dataset, ?, ?, n.state, n.revision, n.origin
            from newest n
            left join lateral (
              select f.origin from frozen_figure f
              where (f.programme, f.indicator, f.area, f.period, f.dataset)
                = (?, n.indicator, n.area, n.period, n.dataset)
              order by f.number desc limit 1) last on true
            where last.origin is distinct from n.origin""";

    private TakingSql() {}

    static int take(Connection connection, Freezes.Taking taking) throws SQLException {
        var programme = taking.programme();
        var asked = taking.asked();
        var state = asked.state() == null ? null : asked.state().value();
        try (var insert = connection.prepareStatement(TAKE)) {
            insert.setArray(
                    1,
                    texts(
                            connection,
                            programme.members().stream()
                                    .map(member -> member.area().value())
                                    .toArray()));
            insert.setArray(2, days(connection, programme, Programme.Member::from));
            insert.setArray(3, days(connection, programme, Programme.Member::to));
            insert.setArray(
                    4,
                    texts(
                            connection,
                            programme.indicators().stream()
                                    .map(IndicatorCode::value)
                                    .toArray()));
            insert.setString(5, programme.dataset().value());
            insert.setObject(6, asked.period().end());
            insert.setArray(
                    7,
                    texts(
                            connection,
                            programme.rules().frozen().stream()
                                    .map(ReviewStep::word)
                                    .toArray()));
            insert.setString(8, state);
            insert.setArray(
                    9,
                    texts(
                            connection,
                            taking.ownCalendars().stream().map(AreaCode::value).toArray()));
            insert.setString(10, state);
            insert.setString(11, asked.programme().value());
            insert.setInt(12, taking.number());
            insert.setString(13, taking.freeze());
            insert.setString(14, asked.programme().value());
            return insert.executeUpdate();
        }
    }

    private static Array texts(Connection connection, Object[] words) throws SQLException {
        return connection.createArrayOf("text", words);
    }

    private static Array days(Connection connection, Programme programme, Day day) throws SQLException {
        var members = programme.members();
        var days = new @Nullable Object[members.size()];
        for (int i = 0; i < days.length; i++) {
            var found = day.of(members.get(i));
            days[i] = found == null ? null : Date.valueOf(found);
        }
        return connection.createArrayOf("date", days);
    }

    /// A day of a member.
    private interface Day {
        @Nullable
        LocalDate of(Programme.Member member);
    }
}
