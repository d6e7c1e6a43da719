package org.sopan.indicators.intake.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.sopan.kit.jdbc.Statements;

/// Removes what a killed service left in staging. No answer was given for it, so nobody misses it.
@ApplicationScoped
class StagingSweep {

    /// Longer than any push may last, so that another replica's rows stay.
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private final Statements statements;
    private final Clock clock;

    StagingSweep(DataSource database, Clock clock) {
        this.statements = new Statements(database, "staging not swept");
        this.clock = clock;
    }

    void sweep(@Observes StartupEvent started) {
        long millis = clock.instant().minus(LONG_AGO).toEpochMilli();
        // Ids of submissions begin with the time (UUID version 7), so that they sort by it.
        var before = "sub_%012x".formatted(millis);
        statements.update("delete from staged_figure where submission < ?", delete -> delete.setString(1, before));
    }
}
