package org.sopan.kit.consume;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.sopan.kit.consume.DeadLetters.State;
import org.sopan.kit.consume.DeadLetters.Waiting;
import org.sopan.kit.log.Part;

/// Applies stored events of a projection again, in order: by command, and at every start, because a new version may
/// know a type or read an event that the old one could not.
public final class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final DataSource dataSource;
    private final Projection projection;

    public Replay(DataSource dataSource, Projection projection) {
        this.dataSource = dataSource;
        this.projection = projection;
    }

    /// Everything that waits.
    public Result all() throws SQLException {
        return replay(Optional.empty());
    }

    /// The events of one key.
    public Result key(String key) throws SQLException {
        return replay(Optional.of(key));
    }

    private Result replay(Optional<String> key) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var parts = ConsumerOffsets.read(connection, projection.name()).keySet();
            connection.setAutoCommit(false);
            var result = new Result(0, 0);
            for (var part : parts) {
                try {
                    result = result.plus(replay(connection, part, key));
                    connection.commit();
                } catch (SQLException | RuntimeException e) {
                    connection.rollback();
                    LOG.warnf(e, "%s: stored events of %s could not be applied again", projection.name(), part);
                }
            }
            connection.setAutoCommit(true);
            return result;
        }
    }

    /// Holds the partition's row, so that no poll can park another event behind the ones being replayed.
    private Result replay(Connection connection, Part part, Optional<String> key) throws SQLException {
        ConsumerOffsets.lock(connection, projection.name(), part);
        var letters = new DeadLetters(connection, projection.name(), part);
        var stillHeld = new HashSet<String>();
        int applied = 0;
        int held = 0;
        for (var waiting : letters.waiting()) {
            if (key.isPresent() && !key.get().equals(waiting.event().key())) {
                continue;
            }
            if (unknown(waiting)) {
                held++;
            } else if (stillHeld.contains(waiting.event().key()) || !apply(connection, letters, waiting)) {
                stillHeld.add(waiting.event().key());
                held++;
            } else {
                applied++;
            }
        }
        if (applied > 0) {
            ConsumerOffsets.replayed(connection, projection.name(), part);
            LOG.infof("%s: applied %d stored events of %s, %d still wait", projection.name(), applied, part, held);
        }
        return new Result(applied, held);
    }

    private boolean unknown(Waiting waiting) {
        return waiting.state().equals(State.UNKNOWN_TYPE.word())
                && !projection.knownTypes().contains(waiting.event().type());
    }

    private boolean apply(Connection connection, DeadLetters letters, Waiting waiting) throws SQLException {
        var before = connection.setSavepoint();
        try {
            projection.apply(connection, List.of(waiting.event()));
            letters.remove(waiting.id());
            return true;
        } catch (UndecodableEvent e) {
            connection.rollback(before);
            letters.stillDead(waiting.id(), String.valueOf(e.getMessage()));
            return false;
        }
    }

    /// How many stored events were applied, and how many still wait.
    public record Result(int applied, int held) {

        Result plus(Result other) {
            return new Result(applied + other.applied, held + other.held);
        }
    }
}
