package org.sopan.indicators.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.audit.AuditSample;
import org.sopan.indicators.audit.AuditSamples;
import org.sopan.indicators.audit.SampleDraw;
import org.sopan.indicators.catalogue.Programme;

/// Samples in a table of their own.
@ApplicationScoped
class PostgresAuditSamples implements AuditSamples {

    private static final String POPULATION = """
            select o.indicator || ':' || o.area || ':' || o.period || ':' || o.dataset, o.revision,
                   1 + coalesce((
                     select sum(case f.severity when 'serious' then 9 when 'warning' then 3 else 1 end) from finding f
                     where ? and f.answer is null and f.area = o.area
                       and (f.indicator is null or f.indicator = o.indicator)
                       and (f.period is null or f.period = o.period)
                       and (f.dataset is null or f.dataset = o.dataset)), 0)
            from observation o
            where o.indicator = any(?) and o.area = any(?) and o.period = ? and o.dataset = ? and o.value is not null
            order by 1""";
    private static final String COLUMNS = "id, programme, period, within, method, seed, size, population, "
            + "population_digest, drawn, sample_digest, drawn_by, drawn_at";
    private static final String ADD = """
            insert into audit_sample (id, programme, period, within, state, method, seed, size, population,
              population_digest, sample_digest, drawn, drawn_by, drawn_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;

    PostgresAuditSamples(DataSource database) {
        this.database = database;
    }

    @Override
    public List<SampleDraw.Candidate> population(AuditSample.Asked asked, Programme programme, List<AreaCode> areas) {
        return call(POPULATION, query -> {
            query.setBoolean(1, asked.method() == AuditSample.Method.RISK);
            query.setArray(
                    2,
                    texts(
                            query,
                            programme.indicators().stream()
                                    .map(IndicatorCode::value)
                                    .toArray()));
            query.setArray(3, texts(query, areas.stream().map(AreaCode::value).toArray()));
            query.setString(4, asked.period().value());
            query.setString(5, programme.dataset().value());
            try (var rows = query.executeQuery()) {
                var population = new ArrayList<SampleDraw.Candidate>();
                while (rows.next()) {
                    population.add(new SampleDraw.Candidate(rows.getString(1), rows.getInt(2), rows.getInt(3)));
                }
                return population;
            }
        });
    }

    @Override
    public void add(AuditSample sample, AreaCode state) {
        var asked = sample.asked();
        call(ADD, insert -> {
            insert.setString(1, sample.id());
            insert.setString(2, asked.programme().value());
            insert.setString(3, asked.period().value());
            insert.setString(4, asked.within().value());
            insert.setString(5, state.value());
            insert.setString(6, asked.method().word());
            insert.setLong(7, asked.seed());
            insert.setInt(8, asked.size());
            insert.setInt(9, sample.population().figures());
            insert.setString(10, sample.population().digest());
            insert.setString(11, sample.sampleDigest());
            insert.setString(12, sample.csv());
            insert.setString(13, sample.by());
            insert.setTimestamp(14, Timestamp.from(sample.at()));
            return insert.executeUpdate();
        });
    }

    @Override
    public Optional<AuditSample> find(ProgrammeCode programme, String id) {
        return call("select " + COLUMNS + " from audit_sample where programme = ? and id = ?", query -> {
            query.setString(1, programme.value());
            query.setString(2, id);
            return samples(query).stream().findFirst();
        });
    }

    @Override
    public List<AuditSample> list(ProgrammeCode programme, @Nullable String after, int limit) {
        var sql = "select " + COLUMNS + " from audit_sample where programme = ? and id > ? order by id limit ?";
        return call(sql, query -> {
            query.setString(1, programme.value());
            query.setString(2, after == null ? "" : after);
            query.setInt(3, limit);
            return samples(query);
        });
    }

    private static List<AuditSample> samples(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var found = new ArrayList<AuditSample>();
            while (rows.next()) {
                found.add(sample(rows));
            }
            return found;
        }
    }

    private static AuditSample sample(ResultSet row) throws SQLException {
        return new AuditSample(
                row.getString(1),
                new AuditSample.Asked(
                        new ProgrammeCode(row.getString(2)),
                        Period.parse(row.getString(3)),
                        new AreaCode(row.getString(4)),
                        AuditSample.Method.of(row.getString(5)),
                        row.getLong(6),
                        row.getInt(7)),
                new AuditSample.Population(row.getInt(8), row.getString(9)),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getTimestamp(13).toInstant());
    }

    private static Array texts(PreparedStatement statement, Object[] words) throws SQLException {
        return statement.getConnection().createArrayOf("text", words);
    }

    private <T> T call(String sql, Asking<T> asking) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return asking.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("audit samples not written or read", e);
        }
    }

    /// What is done with a prepared statement.
    private interface Asking<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
