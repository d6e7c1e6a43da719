package org.sopan.rankings.panel.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.consume.ConsumerOffsets;
import org.sopan.kit.consume.Event;
import org.sopan.kit.consume.Follower;
import org.sopan.kit.consume.Progress;
import org.sopan.kit.log.Part;
import org.sopan.rankings.panel.Figures;
import org.sopan.rankings.panel.Segments;
import org.sopan.rankings.panel.Told;

/// Keeps the figures in memory: at the start all stored segments and the positions they were stored at, out of one
/// snapshot of the database; from there on straight from the log, in every replica.
@ApplicationScoped
class FiguresFollower implements Follower.Listener {

    /// After the reference and the methods, before the first ranking.
    static final int ORDER = Interceptor.Priority.LIBRARY_BEFORE + 100;

    private static final Logger LOG = Logger.getLogger(FiguresFollower.class);
    private static final String NAME = "rankings-panel";

    private final DataSource database;
    private final Segments segments;
    private final Figures figures;
    private final Follower.Factory followers;
    private @Nullable Follower follower;

    FiguresFollower(DataSource database, Segments segments, Figures figures, Follower.Factory followers) {
        this.database = database;
        this.segments = segments;
        this.figures = figures;
        this.followers = followers;
    }

    void start(@Observes @Priority(ORDER) StartupEvent event) throws SQLException {
        var from = load();
        follower = followers.follow(NAME, List.of(Topic.OBSERVATIONS), from, this);
    }

    void stop(@Observes ShutdownEvent event) {
        if (follower != null) {
            follower.close();
        }
    }

    @Override
    public void apply(Event event) {
        figures.apply(new Told(event.partition(), event.seq(), event.time()), RevisionEvents.read(List.of(event)));
    }

    /// Nothing to do: rankings are computed at their own pace, also while events keep coming.
    @Override
    public void rest() {}

    @Override
    public void forget(Part part) {
        figures.forget(part.number());
    }

    @Override
    public void held(Event event, String reason) {
        LOG.errorf("event %s of %s is not in the rankings: %s", event.id(), event.key(), reason);
    }

    private Map<Part, Progress> load() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                segments.forEach(connection, figures::load);
                var from = ConsumerOffsets.read(connection, ObservationsProjection.NAME);
                var positions = new TreeMap<Integer, Long>();
                from.forEach((part, progress) -> positions.put(part.number(), progress.applied()));
                figures.standAt(positions);
                return from;
            } finally {
                connection.rollback();
            }
        }
    }
}
