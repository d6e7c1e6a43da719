package org.sopan.indicators.validation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.intake.Interval;
import org.sopan.indicators.validation.ComparedFigure;
import org.sopan.indicators.validation.ComparedFigures;
import org.sopan.indicators.validation.ValidateFigures;
import org.sopan.kit.jdbc.Statements;
import org.sopan.kit.jdbc.Statements.Work;

/// Pairs of figures by a lateral join: to each reported one the newest surveyed one that ended no later.
@ApplicationScoped
class PostgresComparedFigures implements ComparedFigures {

    private static final String PAIRS = """
            select o.indicator, o.area, o.state, o.period, o.dataset, within_double(o.value), o.provider, o.submission,
                   s.period, within_double(s.value), p.sample_size, p.standard_error, p.design_effect, p.ci_lower, p.ci_upper
            from %s
            join lateral (
              select v.period, v.value from observation v
              where v.indicator = o.indicator and v.area = o.area and v.dataset = ? and within_double(v.value) is not null
                and v.period_end <= o.period_end
              order by v.period_end desc, v.period_start desc limit 1) s on true
            left join lateral (
              select e.sample_size, e.standard_error, e.design_effect, e.ci_lower, e.ci_upper from survey_precision e
              where (e.indicator, e.area, e.period, e.dataset) = (o.indicator, o.area, s.period, ?)
              order by e.entry desc limit 1) p on true
            where within_double(o.value) is not null order by o.indicator, o.area limit ?""";
    private static final String IN_PERIOD = """
            (select * from observation where indicator = any(?) and dataset = ? and period = ? and area = any(?)
              and (indicator, area) > (?, ?)) o""";

    /// The newest reported figure of each indicator and area.
    private static final String NEWEST = """
            (select distinct on (c.indicator, c.area) c.* from (%s) t
             join observation c on c.indicator = t.indicator and c.area = t.area
             where c.indicator = any(?) and c.dataset = ? and c.value is not null
             order by c.indicator, c.area, c.period_end desc, c.period_start desc) o""";
    private static final String TOUCHED =
            "select distinct indicator, area from revision where submission = ? and dataset = any(?)";
    private static final String NAMED = "select distinct * from unnest(?::text[], ?::text[]) as n (indicator, area)";
    private static final String ADD = """
            insert into survey_precision (indicator, area, period, dataset, entry, state, sample_size, standard_error,
              design_effect, ci_lower, ci_upper, provider, subject, given_at)
            select n.indicator, n.area, n.period, n.dataset, coalesce(k.entry, 0) + 1, n.state, n.sample_size,
                   n.standard_error, n.design_effect, n.ci_lower, n.ci_upper, ?, ?, ?
            from (select ?::text, ?::text, ?::text, ?::text, ?::text, ?::integer, ?::numeric, ?::numeric, ?::numeric,
                    ?::numeric)
              as n (indicator, area, period, dataset, state, sample_size, standard_error, design_effect, ci_lower,
                    ci_upper)
            left join lateral (
              select e.entry, e.sample_size, e.standard_error, e.design_effect, e.ci_lower, e.ci_upper from survey_precision e
              where (e.indicator, e.area, e.period, e.dataset) = (n.indicator, n.area, n.period, n.dataset)
              order by e.entry desc limit 1) k on true
            where (k.sample_size, k.standard_error, k.design_effect, k.ci_lower, k.ci_upper)
              is distinct from (n.sample_size, n.standard_error, n.design_effect, n.ci_lower, n.ci_upper)""";

    /// An entry is counted from the last one: until the end of the transaction nobody else counts. 1 to 4 of this space
    /// are the relay's, the ledger's and the acceptances'.
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(1397706817, 5)";

    private final Statements statements;

    PostgresComparedFigures(DataSource database) {
        this.statements = new Statements(database, "surveyed figures not written or read");
    }

    @Override
    public List<ComparedFigure> in(
            Programme programme, Period period, Collection<AreaCode> areas, @Nullable Place after, int limit) {
        return pairs(PAIRS.formatted(IN_PERIOD), limit, query -> {
            query.setArray(1, Statements.texts(query, programme.indicators()));
            query.setString(2, programme.dataset().value());
            query.setString(3, period.value());
            query.setArray(4, Statements.texts(query, areas));
            query.setString(5, after == null ? "" : after.indicator());
            query.setString(6, after == null ? "" : after.area());
            return 7;
        });
    }

    @Override
    public List<ComparedFigure> touchedBy(String submission, Programme programme, int limit) {
        return pairs(PAIRS.formatted(NEWEST.formatted(TOUCHED)), limit, query -> {
            query.setString(1, submission);
            query.setArray(2, Statements.texts(query, List.of(programme.dataset(), ValidateFigures.SURVEY)));
            query.setArray(3, Statements.texts(query, programme.indicators()));
            query.setString(4, programme.dataset().value());
            return 5;
        });
    }

    @Override
    public List<ComparedFigure> about(List<Precision> precisions, Programme programme) {
        return pairs(PAIRS.formatted(NEWEST.formatted(NAMED)), precisions.size(), query -> {
            query.setArray(
                    1,
                    Statements.texts(
                            query, precisions.stream().map(Precision::indicator).toList()));
            query.setArray(
                    2,
                    Statements.texts(
                            query, precisions.stream().map(Precision::area).toList()));
            query.setArray(3, Statements.texts(query, programme.indicators()));
            query.setString(4, programme.dataset().value());
            return 5;
        });
    }

    @Override
    public int add(List<Precision> precisions, Giver giver) {
        return statements.run(connection -> {
            int added = 0;
            try (var turn = connection.prepareStatement(ONE_AT_A_TIME)) {
                turn.execute();
            }
            try (var insert = connection.prepareStatement(ADD)) {
                for (var each : precisions) {
                    insert.setString(1, giver.provider().value());
                    insert.setString(2, giver.subject());
                    insert.setTimestamp(3, Timestamp.from(giver.at()));
                    insert.setString(4, each.indicator());
                    insert.setString(5, each.area().value());
                    insert.setString(6, each.period().value());
                    insert.setString(7, ValidateFigures.SURVEY.value());
                    insert.setString(8, each.state().value());
                    insert.setObject(9, each.sampleSize(), Types.INTEGER);
                    insert.setBigDecimal(10, decimal(each.standardError()));
                    insert.setBigDecimal(11, decimal(each.designEffect()));
                    var interval = each.interval();
                    insert.setBigDecimal(12, interval == null ? null : interval.lower());
                    insert.setBigDecimal(13, interval == null ? null : interval.upper());
                    added += insert.executeUpdate();
                }
            }
            return added;
        });
    }

    /// Reported figures with the newest surveyed ones.
    ///
    /// @param binding puts in what it takes, and says where the next one goes
    private List<ComparedFigure> pairs(String sql, int limit, Work<PreparedStatement, Integer> binding) {
        return statements.list(
                sql,
                query -> {
                    int next = binding.with(query);
                    query.setString(next, ValidateFigures.SURVEY.value());
                    query.setString(next + 1, ValidateFigures.SURVEY.value());
                    query.setInt(next + 2, limit);
                },
                PostgresComparedFigures::pair);
    }

    private static ComparedFigure pair(ResultSet row) throws SQLException {
        return new ComparedFigure(
                new ComparedFigure.Reported(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getDouble(6),
                        row.getString(7),
                        row.getString(8)),
                new ComparedFigure.Surveyed(
                        row.getString(9),
                        row.getDouble(10),
                        row.getObject(11, Integer.class),
                        number(row.getBigDecimal(12)),
                        number(row.getBigDecimal(13)),
                        interval(row.getBigDecimal(14), row.getBigDecimal(15))));
    }

    private static @Nullable Interval interval(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        return lower == null || upper == null ? null : new Interval(lower, upper);
    }

    private static @Nullable Double number(@Nullable BigDecimal decimal) {
        return decimal == null ? null : decimal.doubleValue();
    }

    private static @Nullable BigDecimal decimal(@Nullable Double number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
