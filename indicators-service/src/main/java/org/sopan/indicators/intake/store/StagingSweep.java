package org.sopan.indicators.intake.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import javax.sql.DataSource;
import org.sopan.kit.jdbc.Statements;

/// Removes what a killed service left in staging.
@ApplicationScoped
class StagingSweep {

    private final Statements statements;
    private final Clock clock;

    StagingSweep(DataSource database, Clock clock) {
        this.statements = new Statements(database, "staging not swept");
        this.clock = clock;
    }

    void sweep(@Observes StartupEvent started) {
        statements.update(
                "delete from staged_figure where submission < ?",
                delete -> delete.setString(1, LeftBehind.before(clock)));
    }
}
