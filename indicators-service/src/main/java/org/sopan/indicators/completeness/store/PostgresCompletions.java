package org.sopan.indicators.completeness.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.completeness.Completion;
import org.sopan.indicators.completeness.Completions;
import org.sopan.kit.jdbc.Statements;

/// Keeps what was declared complete, the last word each.
@ApplicationScoped
class PostgresCompletions implements Completions {

    private static final String NOTE = """
            insert into completion (provider, area, period, data_set, state, completed_on, noted_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint completion_pk
            do update set completed_on = excluded.completed_on, noted_at = excluded.noted_at""";

    private static final String OF_PERIOD = """
            select provider, area, state, period, data_set, completed_on, noted_at from completion where period = ?""";

    private final Statements statements;

    PostgresCompletions(DataSource database) {
        this.statements = new Statements(database, "completions not noted or read");
    }

    @Override
    public void note(Completion completion) {
        statements.update(NOTE, insert -> {
            insert.setString(1, completion.provider().value());
            insert.setString(2, completion.area().value());
            insert.setString(3, completion.period().value());
            insert.setString(4, completion.dataSet());
            insert.setString(5, completion.state().value());
            insert.setDate(6, Date.valueOf(completion.completedOn()));
            insert.setTimestamp(7, Timestamp.from(completion.notedAt()));
        });
    }

    @Override
    public List<Completion> of(Period period) {
        return statements.list(OF_PERIOD, query -> query.setString(1, period.value()), PostgresCompletions::completion);
    }

    private static Completion completion(ResultSet row) throws SQLException {
        return new Completion(
                new ProviderCode(row.getString(1)),
                new AreaCode(row.getString(2)),
                new AreaCode(row.getString(3)),
                Period.parse(row.getString(4)),
                row.getString(5),
                row.getDate(6).toLocalDate(),
                row.getTimestamp(7).toInstant());
    }
}
