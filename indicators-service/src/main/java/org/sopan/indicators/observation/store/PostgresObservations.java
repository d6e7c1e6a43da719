package org.sopan.indicators.observation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.Topic;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.observation.FigureKey;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Ratio;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.observation.Version;
import org.sopan.indicators.observation.Words;
import org.sopan.kit.jdbc.Statements;
import org.sopan.kit.look.SharedLook;

/// Reads figures and revisions.
@ApplicationScoped
class PostgresObservations implements Observations {

    /// Rows the driver fetches at a time while a selection is streamed.
    private static final int FETCH = 2000;

    /// Of the topic of figures: how far each partition is, and what waits for its place.
    private static final String VERSION = """
            with figures as (select ?::text as topic),
            placed as (
              select string_agg(part || ':' || last_seq, ',' order by part) as tag, max(last_seq) as seq
              from log_partition natural join figures),
            waiting as (
              select string_agg(id::text, ',' order by id) as tag, max(added_at) as added
              from event_log natural join figures where seq is null)
            select head.seq, concat(placed.tag, '/', waiting.tag), greatest(waiting.added, last.added_at)
            from log_head head cross join placed cross join waiting
            left join event_log last on last.seq = placed.seq""";

    private final Statements statements;
    private final SharedLook<Version> version;

    PostgresObservations(DataSource database) {
        this.statements = new Statements(database, "figures not read");
        this.version = new SharedLook<>(this::readVersion);
    }

    @Override
    public List<Observation> list(Selection selection, @Nullable FigureKey after, int limit) {
        var sql = new SelectionSql(selection, after);
        return statements.run(connection -> {
            try (var query = sql.prepare(connection, limit)) {
                return Statements.list(query, PostgresObservations::observation);
            }
        });
    }

    @Override
    public void forEach(Selection selection, Consumer<Observation> reader) {
        var sql = new SelectionSql(selection, null);
        statements.run(connection -> {
            // The driver fetches in portions only inside a transaction.
            connection.setAutoCommit(false);
            try {
                read(connection, sql, reader);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return true;
        });
    }

    @Override
    public Version version() {
        return version.get();
    }

    private Version readVersion() {
        return statements.get(
                VERSION, query -> query.setString(1, Topic.OBSERVATIONS.topicName()), PostgresObservations::version);
    }

    @Override
    public List<Observation> revisions(FigureKey key) {
        var sql = "select " + SelectionSql.COLUMNS
                + " from revision where (indicator, area, period, dataset) = (?, ?, ?, ?) order by revision";
        return statements.list(
                sql,
                query -> {
                    query.setString(1, key.indicator().value());
                    query.setString(2, key.area().value());
                    query.setString(3, key.period().value());
                    query.setString(4, key.dataset().value());
                },
                PostgresObservations::observation);
    }

    private static Version version(ResultSet row) throws SQLException {
        var changed = row.getTimestamp(3);
        return new Version(row.getLong(1), row.getString(2), changed == null ? null : changed.toInstant());
    }

    private static void read(Connection connection, SelectionSql sql, Consumer<Observation> reader)
            throws SQLException {
        try (var query = sql.prepare(connection, null)) {
            query.setFetchSize(FETCH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.accept(observation(rows));
                }
            }
        }
    }

    private static Observation observation(ResultSet row) throws SQLException {
        var status = row.getString(8);
        return new Observation(
                new FigureKey(
                        new IndicatorCode(row.getString(1)),
                        new AreaCode(row.getString(2)),
                        Period.parse(row.getString(3)),
                        new DatasetCode(row.getString(4))),
                new AreaCode(row.getString(5)),
                row.getInt(6),
                row.getBigDecimal(7),
                ObservationState.find(status)
                        .orElseThrow(() -> new IllegalStateException("stored status " + status + " is not known")),
                row.getString(9),
                new ProviderCode(row.getString(10)),
                row.getString(11),
                row.getInt(12),
                new Words(row.getString(13), row.getString(18), row.getString(19)),
                row.getTimestamp(14).toInstant(),
                row.getObject(15, Integer.class),
                ratio(row));
    }

    private static @Nullable Ratio ratio(ResultSet row) throws SQLException {
        var numerator = row.getBigDecimal(16);
        var denominator = row.getBigDecimal(17);
        return numerator == null || denominator == null ? null : new Ratio(numerator, denominator);
    }
}
