package org.sopan.indicators.completeness.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.completeness.Completion;
import org.sopan.indicators.completeness.Completions;

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

    private final DataSource database;

    PostgresCompletions(DataSource database) {
        this.database = database;
    }

    @Override
    public void note(Completion completion) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(NOTE)) {
            insert.setString(1, completion.provider().value());
            insert.setString(2, completion.area().value());
            insert.setString(3, completion.period().value());
            insert.setString(4, completion.dataSet());
            insert.setString(5, completion.state().value());
            insert.setDate(6, Date.valueOf(completion.completedOn()));
            insert.setTimestamp(7, Timestamp.from(completion.notedAt()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("completion not noted", e);
        }
    }

    @Override
    public List<Completion> of(Period period) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OF_PERIOD)) {
            query.setString(1, period.value());
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Completion>();
                while (rows.next()) {
                    found.add(completion(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("completions not read", e);
        }
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
