package org.sopan.indicators.freeze.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.ReviewStep;
import org.sopan.indicators.freeze.Freeze;
import org.sopan.indicators.freeze.Freezes;
import org.sopan.indicators.freeze.FrozenFigure;
import org.sopan.kit.jdbc.Statements;
import org.sopan.kit.jdbc.Statements.Binding;

/// Freezes in set-based SQL.
@ApplicationScoped
class PostgresFreezes implements Freezes {

    private static final String COLUMNS =
            "id, programme, number, period, state, reason, taken_from, figures, digest, frozen_by, frozen_at";
    private static final String ADD = """
            insert into figure_freeze (id, programme, number, period, period_end, state, reason, taken_from, figures, digest,
              frozen_by, frozen_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIGURES = """
            select f.state, f.indicator, f.area, f.period, f.dataset, f.revision, r.value::text, r.status
            from frozen_figure f join revision r using (indicator, area, period, dataset, revision)
            where f.freeze_id = ? and (f.state, f.indicator, f.area, f.period, f.dataset) > (?, ?, ?, ?, ?)
            order by f.state, f.indicator, f.area, f.period, f.dataset limit ?""";
    private static final int FETCHED = 2000;

    private final Statements statements;

    PostgresFreezes(DataSource database) {
        this.statements = new Statements(database, "freezes not written or read");
    }

    @Override
    public int lock(ProgrammeCode programme) {
        // The second statement sees what was committed while the first one waited.
        Binding ofProgramme = statement -> statement.setString(1, programme.value());
        statements.update(
                "insert into freeze_head (programme, number) values (?, 0) on conflict do nothing", ofProgramme);
        return statements.get(
                "select number from freeze_head where programme = ? for update", ofProgramme, row -> row.getInt(1));
    }

    @Override
    public boolean isMade(Freeze.Asked asked) {
        var sql =
                "select 1 from figure_freeze where programme = ? and period = ? and reason = ? and state is not distinct from ?";
        return statements
                .find(
                        sql,
                        query -> {
                            query.setString(1, asked.programme().value());
                            query.setString(2, asked.period().value());
                            query.setString(3, asked.reason().word());
                            query.setString(4, code(asked.state()));
                        },
                        row -> true)
                .isPresent();
    }

    @Override
    public void take(Taking taking) {
        statements.run(connection -> TakingSql.take(connection, taking));
    }

    @Override
    public void forEach(String freeze, Consumer<FrozenFigure> each) {
        var sql = """
                select state, indicator, area, period, dataset, revision from frozen_figure where freeze_id = ?
                order by state, indicator, area, period, dataset""";
        statements.call(sql, query -> {
            query.setFetchSize(FETCHED);
            query.setString(1, freeze);
            try (var rows = query.executeQuery()) {
                int count = 0;
                while (rows.next()) {
                    each.accept(figure(rows));
                    count++;
                }
                return count;
            }
        });
    }

    @Override
    public void add(Freeze freeze) {
        var asked = freeze.asked();
        statements.update(ADD, insert -> {
            insert.setString(1, freeze.id());
            insert.setString(2, asked.programme().value());
            insert.setInt(3, freeze.number());
            insert.setString(4, asked.period().value());
            insert.setObject(5, asked.period().end());
            insert.setString(6, code(asked.state()));
            insert.setString(7, asked.reason().word());
            insert.setString(8, freeze.from().word());
            insert.setInt(9, freeze.content().figures());
            insert.setString(10, freeze.content().digest());
            insert.setString(11, asked.by());
            insert.setTimestamp(12, Timestamp.from(freeze.frozenAt()));
        });
        statements.update("update freeze_head set number = ? where programme = ?", update -> {
            update.setInt(1, freeze.number());
            update.setString(2, asked.programme().value());
        });
    }

    @Override
    public List<Freeze> list(ProgrammeCode programme, int after, int limit) {
        var sql =
                "select " + COLUMNS + " from figure_freeze where programme = ? and number > ? order by number limit ?";
        return statements.list(
                sql,
                query -> {
                    query.setString(1, programme.value());
                    query.setInt(2, after);
                    query.setInt(3, limit);
                },
                PostgresFreezes::freeze);
    }

    @Override
    public Optional<Freeze> find(ProgrammeCode programme, int number) {
        var sql = "select " + COLUMNS + " from figure_freeze where programme = ? and number = ?";
        return statements.find(
                sql,
                query -> {
                    query.setString(1, programme.value());
                    query.setInt(2, number);
                },
                PostgresFreezes::freeze);
    }

    @Override
    public List<OfficialFigure> figures(String freeze, @Nullable FrozenFigure after, int limit) {
        return statements.list(
                FIGURES,
                query -> {
                    query.setString(1, freeze);
                    query.setString(2, after == null ? "" : after.state());
                    query.setString(3, after == null ? "" : after.indicator());
                    query.setString(4, after == null ? "" : after.area());
                    query.setString(5, after == null ? "" : after.period());
                    query.setString(6, after == null ? "" : after.dataset());
                    query.setInt(7, limit);
                },
                row -> new OfficialFigure(figure(row), row.getString(7), row.getString(8)));
    }

    private static FrozenFigure figure(ResultSet row) throws SQLException {
        return new FrozenFigure(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6));
    }

    private static Freeze freeze(ResultSet row) throws SQLException {
        var state = row.getString(5);
        var from = row.getString(7);
        return new Freeze(
                row.getString(1),
                row.getInt(3),
                new Freeze.Asked(
                        new ProgrammeCode(row.getString(2)),
                        Period.parse(row.getString(4)),
                        state == null ? null : new AreaCode(state),
                        Freeze.Reason.of(row.getString(6)),
                        row.getString(10)),
                ReviewStep.find(from)
                        .orElseThrow(() -> new IllegalStateException("stored step " + from + " is not known")),
                new Freeze.Content(row.getInt(8), row.getString(9)),
                row.getTimestamp(11).toInstant());
    }

    private static @Nullable String code(@Nullable AreaCode area) {
        return area == null ? null : area.value();
    }
}
