package org.sopan.indicators.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.audit.AuditSample;
import org.sopan.indicators.audit.AuditSamples;
import org.sopan.indicators.audit.SampleDraw;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.kit.jdbc.Statements;

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

    private final Statements statements;

    PostgresAuditSamples(DataSource database) {
        this.statements = new Statements(database, "audit samples not written or read");
    }

    @Override
    public List<SampleDraw.Candidate> population(AuditSample.Asked asked, Programme programme, List<AreaCode> areas) {
        return statements.list(
                POPULATION,
                query -> {
                    query.setBoolean(1, asked.method() == AuditSample.Method.RISK);
                    query.setArray(2, Statements.texts(query, programme.indicators()));
                    query.setArray(3, Statements.texts(query, areas));
                    query.setString(4, asked.period().value());
                    query.setString(5, programme.dataset().value());
                },
                row -> new SampleDraw.Candidate(row.getString(1), row.getInt(2), row.getInt(3)));
    }

    @Override
    public void add(AuditSample sample, AreaCode state) {
        var asked = sample.asked();
        statements.update(ADD, insert -> {
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
        });
    }

    @Override
    public Optional<AuditSample> find(ProgrammeCode programme, String id) {
        return statements.find(
                "select " + COLUMNS + " from audit_sample where programme = ? and id = ?",
                query -> {
                    query.setString(1, programme.value());
                    query.setString(2, id);
                },
                PostgresAuditSamples::sample);
    }

    @Override
    public List<AuditSample> list(ProgrammeCode programme, @Nullable String after, int limit) {
        var sql = "select " + COLUMNS + " from audit_sample where programme = ? and id > ? order by id limit ?";
        return statements.list(
                sql,
                query -> {
                    query.setString(1, programme.value());
                    query.setString(2, after == null ? "" : after);
                    query.setInt(3, limit);
                },
                PostgresAuditSamples::sample);
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
}
