package org.sopan.indicators.completeness.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.sopan.indicators.completeness.ClosedCalendars;
import org.sopan.kit.jdbc.Statements;

/// A row per closed period; its key lets one transaction look at it.
@ApplicationScoped
class PostgresClosedCalendars implements ClosedCalendars {

    private static final String BEGIN = """
            insert into calendar_closed (programme, period, state, missing, looked_at) values (?, ?, ?, 0, ?)
            on conflict on constraint calendar_closed_pk do nothing""";
    private static final String NOTE =
            "update calendar_closed set missing = ? where programme = ? and period = ? and state = ?";

    private final Statements statements;

    PostgresClosedCalendars(DataSource database) {
        this.statements = new Statements(database, "closed periods not noted");
    }

    @Override
    public boolean begin(Closed closed, Instant at) {
        return statements.update(BEGIN, insert -> {
                    key(insert, 1, closed);
                    insert.setTimestamp(4, Timestamp.from(at));
                })
                == 1;
    }

    @Override
    public void note(Closed closed, int missing) {
        statements.update(NOTE, update -> {
            update.setInt(1, missing);
            key(update, 2, closed);
        });
    }

    private static void key(PreparedStatement statement, int from, Closed closed) throws SQLException {
        statement.setString(from, closed.programme().value());
        statement.setString(from + 1, closed.period().value());
        statement.setString(from + 2, closed.state().value());
    }
}
